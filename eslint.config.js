import js from "@eslint/js";
import globals from "globals";

/* Newer than the browsers that the site serves (Chromium 86); syntax is lowered by the bundler, functions are not. */
const TOO_NEW = ["findLast", "findLastIndex", "toSorted", "toReversed", "toSpliced", "structuredClone", "randomUUID", "hasOwn", "groupBy", "withResolvers", "showPicker", "checkVisibility", "Segmenter"];

export default [
  { ignores: ["overrides/bundles/", "tests/vendor/", "site/", ".venv/", "node_modules/"] },
  js.configs.recommended,
  {
    languageOptions: { ecmaVersion: 2025, sourceType: "module" },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      "no-unused-vars": ["error", { args: "all", argsIgnorePattern: "^_$", ignoreRestSiblings: true }],
      "no-duplicate-imports": "error",
      "no-irregular-whitespace": ["error", { skipStrings: true, skipTemplates: true, skipComments: true }],
      "no-use-before-define": ["error", { functions: false, classes: false, variables: false }],
      "no-var": "error",
      "prefer-const": ["error", { destructuring: "all" }],
      eqeqeq: "error",
      "object-shorthand": "error",
      "no-eval": "error",
      "no-implied-eval": "error",
      "no-new-func": "error",
    },
  },
  {
    files: ["overrides/**/*.js"],
    languageOptions: { globals: globals.browser },
    rules: {
      "no-restricted-syntax": ["error", { selector: "CallExpression[callee.property.name='at']", message: "Chromium 86 does not know it." }],
      "no-restricted-globals": ["error", "fetch", "handbookData", "localStorage", "structuredClone"],
      "no-restricted-properties": [
        "error",
        { property: "isComposing", message: "WebKit needs more: shared/composing.js." },
        ...TOO_NEW.map((property) => ({ property, message: "Chromium 86 does not know it." })),
        ...["innerHTML", "outerHTML", "insertAdjacentHTML"].map((property) => ({ property, message: "Text is set as text." })),
      ],
    },
  },
  { files: ["overrides/shared/composing.js"], rules: { "no-restricted-properties": "off" } },
  {
    files: ["overrides/first.js"],
    languageOptions: { ecmaVersion: 5, sourceType: "script" },
    rules: { "no-var": "off", "object-shorthand": "off", "no-unused-vars": ["error", { caughtErrors: "none" }] },
  },
  { files: ["macros/**/*.js"], languageOptions: { sourceType: "script", globals: globals.browser } },
  { files: ["tests/**/*.js", "*.js"], languageOptions: { globals: globals.node } },
];
