import { base64Encode } from '../../../bytes/base64.ts';
import { canonicalJson } from '../../../model/canonical-json.ts';
import type { Project } from '../../../model/project/project.ts';
import type { Deflate } from '../pack/deflate.ts';
import { contentTypes, type PackagePart, relationshipTypes } from '../part/package-part.ts';
import { deterministicGuid } from '../part/presentation/deterministic-guid.ts';
import { xmlHead } from '../xml/namespaces.ts';
import { embeddedNamespace } from './embedded-project.ts';

export const embeddedProjectPath = 'customXml/item1.xml';
const propertiesPath = 'customXml/itemProps1.xml';

/** The project inside its own presentation (deflate, base64), so that the file can be opened again as a deck. */
export function embedProject(
  { source, corrections, outline, deck, maxSlides }: Project,
  deflate: Deflate,
): readonly PackagePart[] {
  const json = new TextEncoder().encode(canonicalJson({ source, corrections, outline, deck, maxSlides }));
  const payload = base64Encode(deflate(json));
  return [
    {
      path: embeddedProjectPath,
      contentType: contentTypes.xml,
      content: `${xmlHead}<project xmlns="${embeddedNamespace}" encoding="deflate+base64" bytes="${json.length}">${payload}</project>`,
      incompressible: true,
      relationships: [{ id: 'rId1', type: relationshipTypes.customXmlProperties, target: propertiesPath }],
    },
    {
      path: propertiesPath,
      contentType: contentTypes.customXmlProperties,
      content:
        `${xmlHead}<ds:datastoreItem xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml" ` +
        `ds:itemID="${deterministicGuid(embeddedNamespace)}"><ds:schemaRefs><ds:schemaRef ds:uri="${embeddedNamespace}"/></ds:schemaRefs></ds:datastoreItem>`,
    },
  ];
}
