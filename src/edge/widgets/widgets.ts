import type { WidgetSettings } from '../../model/widget.ts';
import type { WidgetDefaults } from '../looks/asked-lists.ts';
import type { AskOlapic } from '../looks/olapic-answers.ts';
import type { Visit } from '../visit.ts';
import { settingsOf } from './widget-settings.ts';
import { defaultsOf } from './widget-source.ts';

/** A widget of the shop's as it was set up at Olapic, in our words. */
export interface Widget {
  defaults: WidgetDefaults;
  settings: WidgetSettings;
}

/** One that is still being made is `inactive` for everybody but who previews it. */
export type FoundWidget = Widget | { missing: 'unknown' | 'inactive' };

/** @throws {ProblemError | UpstreamError} */
export type FindWidget = (visit: Visit, id: string, isPreview: boolean) => Promise<FoundWidget>;

export function createFindWidget(askOlapic: AskOlapic): FindWidget {
  return async (visit, id, isPreview) => {
    const { value } = await askOlapic(visit, {
      key: ['widget', id],
      ask: (client) => client.widgets.byId(id),
    });
    if (value.missing !== null) return { missing: value.missing === 'inactive' ? 'inactive' : 'unknown' };
    const { found } = value;
    if (found.mode === 'development' && !isPreview) return { missing: 'inactive' };
    return { defaults: defaultsOf(found), settings: settingsOf(found) };
  };
}
