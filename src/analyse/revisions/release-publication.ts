import type {ReleaseStatus} from "../../model/release.js";
import type {Publication} from "../publication.js";
import {compareWithPrevious} from "./revisions.js";
import type {PreviousEdition} from "./types.js";

/**
 * The publication as a release: with its status, and compared with the edition published before.
 *
 * @param previous undefined before the first edition
 */
export function releasePublication(
  publication: Publication,
  status: ReleaseStatus,
  previous: PreviousEdition | undefined,
): Publication {
  const release = {...publication.release, status};
  if (previous === undefined) return {...publication, release};
  return {
    ...publication,
    release,
    ...compareWithPrevious(publication.indicators, previous, publication.catalogue),
  };
}
