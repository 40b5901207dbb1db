/* Files that a page makes and hands to the person, and one that the person hands to the page. */

/** A table that Excel and WPS open rightly: UTF-8 with BOM, and no cell that a program would compute. */
export function csv(rows) {
  const cell = (value) => {
    const text = String(value ?? "");
    const safe = /^[\s]*[=+\-@＝＋－＠\t\r]/.test(text) ? `'${text}` : text;
    return `"${safe.replace(/"/g, '""')}"`;
  };
  return "\ufeff" + rows.map((row) => row.map(cell).join(",")).join("\r\n") + "\r\n";
}

/** Offer a file to the person. */
export function offer(name, text, type) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name.replace(/[\\/:*?"<>|\s]+/g, "_");
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}

/** Read the file that is chosen in `input`: `take` gets its text. `say` gets a sentence where the file has more than
    `most` bytes and so is no `what`, cannot be read, or `take` throws a `Refused`, whose reason has no full stop.
    `preview`, the look at an earlier file, is hidden first. */
export function chosen(input, { most, what, Refused, preview, take, say }) {
  input.addEventListener("change", async () => {
    const [file] = input.files;
    input.value = "";
    preview.hidden = true;
    if (!file) return;
    try {
      if (file.size > most) throw new Refused(`文件太大，不像是${what}`);
      take(await file.text());
    } catch (error) {
      say(`${error instanceof Refused ? error.message : "文件读不出来"}，没有导入。`);
    }
  });
}
