/** Selectors from the document inwards: each one is looked for in the shadow root of what the one before found. */
export type Path = readonly string[];

/** One way to show looks, and where in it the driver finds what it needs. */
export interface Candidate {
  name: string;
  title: string;
  /** what the build makes of it: the files that a page names, by their addresses */
  files: { script: string; style: string | null };
  /** how it is put on the page; null where the script exports a `mount` */
  element: { tag: string; attributes: Record<string, string> } | null;
  /** all that a visitor may press to open a look */
  photos: Path;
  /** the pictures in them */
  pictures: Path;
  /** there once a look is open */
  viewer: Path;
}

/** What a candidate's script exports where it is no element. */
export interface Mountable<Page> {
  mount: (place: HTMLElement, page: Page) => void;
}
