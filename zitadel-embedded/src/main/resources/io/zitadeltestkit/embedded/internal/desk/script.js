// Without this script the page works, but nothing is copied, and the list stands still.
"use strict";

const said = document.getElementById("said");

document.querySelectorAll("button.copy").forEach((button) => {
  button.addEventListener("click", async () => {
    const text = document.getElementById(button.dataset.copy).textContent;
    try {
      await navigator.clipboard.writeText(text);
      said.textContent = "Copied.";
      button.firstChild.textContent = "Copied";
    } catch {
      said.textContent = "The browser does not let the page copy. Select the text.";
      button.firstChild.textContent = "Not copied";
    }
  });
});

const update = document.getElementById("update");
if (update) {
  document.getElementById("live").hidden = false;
  setInterval(async () => {
    if (!update.checked || document.hidden) return;
    try {
      const answer = await fetch("/desk/requests");
      if (answer.ok) document.getElementById("rows").innerHTML = await answer.text();
    } catch {
      // The server is gone, or a new one comes: the next time will tell.
    }
  }, 2000);
}
