/* The first script of every page, in the oldest syntax (ES5), so that any browser can read it. It gives a page without
   storage one in memory, and looks for what the bundle needs; where that is missing, or the bundle never starts, the
   page is made to look as it does without scripts, with one sentence on why. */

(function () {
  "use strict";
  var root = document.documentElement;

  /** The newest of what the bundle uses without asking; replaceChildren stands for all of Chromium 86, and a browser
      that has it reads the bundle's syntax. */
  function able() {
    return Boolean(
      Element.prototype.replaceChildren && String.prototype.replaceAll && Array.prototype.flatMap && Object.fromEntries &&
        window.Promise && window.Promise.prototype.finally && window.URLSearchParams && window.crypto && crypto.getRandomValues &&
        window.TextDecoder && window.Blob && Blob.prototype.arrayBuffer
    );
  }

  /** Where storage is off, reading the name throws or gives null: scripts that expect it would stop. */
  function standIn(name) {
    try {
      if (window[name]) return;
    } catch (error) {
      // off
    }
    var kept = Object.create(null);
    var area = {
      getItem: function (key) {
        return key in kept ? kept[key] : null;
      },
      setItem: function (key, value) {
        kept[key] = String(value);
      },
      removeItem: function (key) {
        delete kept[key];
      },
      clear: function () {
        kept = Object.create(null);
      },
      key: function (index) {
        var keys = Object.keys(kept);
        return index < keys.length ? keys[index] : null;
      },
    };
    Object.defineProperty(area, "length", {
      get: function () {
        return Object.keys(kept).length;
      },
    });
    try {
      Object.defineProperty(window, name, { configurable: true, value: area });
    } catch (error) {
      // ours go on in memory by themselves
    }
  }

  /** What stands in each noscript, put in its place. The text is the build's own. */
  function unwrap(noscript) {
    var parsed = new DOMParser().parseFromString(noscript.textContent, "text/html");
    var parts = [parsed.head, parsed.body];
    for (var index = 0; index < parts.length; index += 1) {
      while (parts[index].firstChild) noscript.parentNode.insertBefore(parts[index].firstChild, noscript);
    }
    noscript.parentNode.removeChild(noscript);
  }

  function fallBack(words) {
    var all = [].slice.call(document.querySelectorAll("noscript"));
    for (var index = 0; index < all.length; index += 1) unwrap(all[index]);
    var said = document.createElement("p");
    said.className = "hb-no-start";
    said.setAttribute("role", "alert");
    said.textContent = words;
    var content = document.querySelector(".md-content__inner") || document.body;
    content.insertBefore(said, content.firstChild);
    document.addEventListener(
      "submit",
      function (event) {
        event.preventDefault(); // else what was typed would go into the address
      },
      true
    );
  }

  /** Light or dark, before anything is drawn: what scheme.js kept, or what the system has. */
  function scheme() {
    var kept = null;
    try {
      kept = JSON.parse(window.localStorage.getItem("gangze/v1/look/scheme"));
    } catch (error) {
      // broken, or off
    }
    var dark = window.matchMedia && matchMedia("(prefers-color-scheme: dark)").matches;
    root.setAttribute("data-md-color-scheme", kept === "slate" || (kept !== "default" && dark) ? "slate" : "default");
  }

  /** The chat app whose browser this is, by its mark, so that the room for what is said of it is kept from the start. */
  function app() {
    var marks = ["wxwork/", "企业微信", "MicroMessenger/", "微信", "DingTalk/", "钉钉", "Lark/", "飞书", " QQ/", "QQ", "Weibo", "微博", "AlipayClient/", "支付宝"];
    var agent = (window.navigator && navigator.userAgent) || "";
    for (var index = 0; index < marks.length; index += 2) {
      if (agent.indexOf(marks[index]) >= 0) return root.setAttribute("data-app", marks[index + 1]);
    }
  }

  /** Whether this machine keeps a post or a self-check, so that the room for their lines is held from the start. */
  function kept() {
    try {
      for (var index = 0; index < window.localStorage.length; index += 1) {
        if (/^gangze\/v1\/[^/]+\/(mine$|record\/)/.test(window.localStorage.key(index))) return root.setAttribute("data-kept", "");
      }
    } catch (error) {
      // off
    }
  }

  app();
  kept();
  standIn("localStorage");
  standIn("sessionStorage");
  scheme();
  var fit = able();
  if (!fit) root.setAttribute("data-too-old", "");
  document.addEventListener("DOMContentLoaded", function () {
    if (root.hasAttribute("data-started")) return;
    fallBack(
      fit
        ? "本页的脚本没有载入，查找、填写、保存等功能不能使用，条文可以照常阅读和打印。请确认手册文件夹是完整的，再重新打开本页。"
        : "浏览器版本过低，查找、填写、保存等功能不能使用，条文可以照常阅读和打印。请换用内核为Chromium 86以上的浏览器，或者2020年10月以后的火狐、Safari浏览器。"
    );
  });
})();
