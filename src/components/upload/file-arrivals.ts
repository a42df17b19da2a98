import type { LookstreamUpload } from './upload.ts';

/** Takes the files that are dropped on the element or pasted into it; texts are the page's and the fields'. */
export class FileArrivals {
  /** whether files are being dragged over it */
  isOver = false;
  #host: LookstreamUpload;

  constructor(host: LookstreamUpload) {
    this.#host = host;
    host.addEventListener('dragenter', this.#onDrag);
    host.addEventListener('dragover', this.#onDrag);
    host.addEventListener('dragleave', this.#onLeave);
    host.addEventListener('drop', this.#onDrop);
    host.addEventListener('paste', this.#onPaste);
  }

  #onDrag = (event: DragEvent): void => {
    if (!hasFiles(event) || !this.#host.source.setup) return;
    event.preventDefault();
    this.#show(true);
  };

  #onLeave = ({ relatedTarget }: DragEvent): void => {
    if (!this.#host.contains(relatedTarget as Node | null)) this.#show(false);
  };

  #onDrop = (event: DragEvent): void => {
    this.#show(false);
    // Without rules the page is as if nothing were here.
    if (!hasFiles(event) || !this.#host.source.setup) return;
    event.preventDefault();
    void this.#host.add(event.dataTransfer?.files ?? []);
  };

  #onPaste = (event: ClipboardEvent): void => {
    const { files, types } = event.clipboardData ?? {};
    // Where there is text too, it is meant for a field.
    if (!files?.length || types?.includes('text/plain')) return;
    event.preventDefault();
    void this.#host.add(files);
  };

  #show(isOver: boolean): void {
    this.isOver = isOver;
    this.#host.requestUpdate();
  }
}

function hasFiles({ dataTransfer }: DragEvent): boolean {
  return !!dataTransfer?.types?.includes('Files');
}
