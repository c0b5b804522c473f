package io.zitadeltestkit.embedded.internal.api.feature;

import io.zitadeltestkit.embedded.internal.proto.Length;

/** Requests about the features of organizations and users. */
interface NarrowFeatureMessages {
  record SetOrganizationFeaturesRequest(@Length(min = 1, max = 200) String organizationId) {}

  record ResetOrganizationFeaturesRequest(@Length(min = 1, max = 200) String organizationId) {}

  record GetOrganizationFeaturesRequest(
      @Length(min = 1, max = 200) String organizationId, boolean inheritance) {}

  record SetUserFeatureRequest(@Length(min = 1, max = 200) String userId) {}

  record ResetUserFeaturesRequest(@Length(min = 1, max = 200) String userId) {}

  record GetUserFeaturesRequest(@Length(min = 1, max = 200) String userId, boolean inheritance) {}

  /** Never sent: no server implements these methods. */
  record NoResponse() {}
}
