package io.zitadeltestkit.embedded.internal.api.feature;

import io.zitadeltestkit.embedded.internal.proto.ProtoName;
import io.zitadeltestkit.embedded.internal.validation.Length;

/** Requests about the features of organizations and users. */
interface NarrowFeatureMessages {
  @ProtoName("SetUserFeatureRequest") // not named after its method SetUserFeatures
  record SetUserFeatureRequest(@Length(min = 1, max = 200) String userId) {}

  record GetOrganizationFeaturesRequest(
      @Length(min = 1, max = 200) String organizationId, boolean inheritance) {}

  record GetUserFeaturesRequest(@Length(min = 1, max = 200) String userId, boolean inheritance) {}
}
