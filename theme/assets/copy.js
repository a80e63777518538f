// A button beside each address copies it. Without this script a click on an address marks the whole of it.
const { copy, copied } = document.querySelector("script[data-copy]").dataset;
const status = document.querySelector(".copied");

if (navigator.clipboard)
  for (const address of document.querySelectorAll("code.address")) address.after(button(address));

function button({ textContent: address, title }) {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = copy;
  button.setAttribute("aria-label", `${copy}: ${title}`);
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(address);
    button.textContent = copied;
    status.textContent = `${copied}: ${address}`;
    setTimeout(() => {
      button.textContent = copy;
    }, 2000);
  });
  return button;
}
