/** A look as Olapic prints it, but for what is embedded in it: that depends on where it stands. */
import type { SandboxLook } from '../world/types.ts';
import { isVisible } from './entities.ts';
import { form } from './form.ts';
import { dateOf, mediaFieldsOf } from './media-fields.ts';
import { uploadFieldsOf } from './uploaded-files.ts';
import type { View } from './view.ts';

/** @param sharedFrom page that it is shared from, without the fragment that names it */
export function lookFieldsOf(view: View, look: SandboxLook, sharedFrom: string | null) {
  return {
    ...mediaFieldsOf(view, look),
    ...uploadFieldsOf(view, look),
    source: look.source,
    ...sourceOf(look),
    caption: look.caption,
    share_url: sharedFrom ? `${sharedFrom}#opi${look.id}` : null,
    date_submitted: dateOf(look.submittedAt),
    date_published: isVisible(view, look) ? dateOf(look.publishedAt) : null,
    status: isVisible(view, look) ? 'approved' : 'pending',
    // Nobody's like is a number, everybody's is text.
    likes: look.likes === 0 ? 0 : String(look.likes),
    _forms: { report: reportForm(look) },
  };
}

/** A reserved domain stands in for the network's: no link of the demo may lead to a stranger's post. */
function sourceOf({ id, source }: SandboxLook) {
  if (source === 'harddrive') return { source_id: null, original_source: null };
  return { source_id: id, original_source: `https://${source}.example/p/${id}/` };
}

function reportForm({ id }: SandboxLook) {
  return form({
    title: 'Report media',
    path: `/media/${id}/reports`,
    method: 'POST',
    fields: [
      { type: 'email', prompt: 'Email', name: 'email' },
      { type: 'short-text', prompt: 'Reason', name: 'reason' },
      { type: 'submit', prompt: '', name: 'submit', value: 'Report' },
    ],
  });
}
