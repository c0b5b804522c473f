package io.zitadeltestkit.embedded.api.feature;

import io.zitadeltestkit.embedded.api.Api;
import io.zitadeltestkit.embedded.api.common.Details;
import io.zitadeltestkit.embedded.api.feature.FeatureMessages.FeatureFlag;
import io.zitadeltestkit.embedded.api.feature.FeatureMessages.GetInstanceFeaturesRequest;
import io.zitadeltestkit.embedded.api.feature.FeatureMessages.GetInstanceFeaturesResponse;
import io.zitadeltestkit.embedded.api.feature.FeatureMessages.GetSystemFeaturesRequest;
import io.zitadeltestkit.embedded.api.feature.FeatureMessages.GetSystemFeaturesResponse;
import io.zitadeltestkit.embedded.api.feature.FeatureMessages.ImprovedPerformanceFeatureFlag;
import io.zitadeltestkit.embedded.api.feature.FeatureMessages.LoginV2FeatureFlag;
import io.zitadeltestkit.embedded.api.feature.FeatureMessages.Source;
import io.zitadeltestkit.embedded.model.InstanceInfo;
import io.zitadeltestkit.embedded.operation.Call;
import io.zitadeltestkit.embedded.operation.Service;
import io.zitadeltestkit.embedded.operation.Verb;

/**
 * {@code zitadel.feature.v2.FeatureService}: what reads features. They are those of a new instance;
 * what is not set on the instance is told only to who asks for what it inherits.
 */
public final class FeatureApi implements Api {
  private static final FeatureFlag OF_INSTANCE = new FeatureFlag(true, Source.SOURCE_INSTANCE);
  private static final FeatureFlag OF_SYSTEM = new FeatureFlag(true, Source.SOURCE_SYSTEM);

  @Override
  public Service service() {
    return Service.v2("zitadel.feature.v2.FeatureService")
        .add("GetSystemFeatures", GetSystemFeaturesRequest.class, FeatureApi::ofSystem)
        .rest(Verb.GET, "/v2/features/system")
        .add("GetInstanceFeatures", GetInstanceFeaturesRequest.class, FeatureApi::ofInstance)
        .rest(Verb.GET, "/v2/features/instance")
        .elsewhere("SetSystemFeatures", Verb.PUT, "/v2/features/system")
        .elsewhere("ResetSystemFeatures", Verb.DELETE, "/v2/features/system")
        .elsewhere("SetInstanceFeatures", Verb.PUT, "/v2/features/instance")
        .elsewhere("ResetInstanceFeatures", Verb.DELETE, "/v2/features/instance")
        .elsewhere("SetOrganizationFeatures", Verb.PUT, "/v2/features/organization/{id}")
        .elsewhere("ResetOrganizationFeatures", Verb.DELETE, "/v2/features/organization/{id}")
        .elsewhere("GetOrganizationFeatures", Verb.GET, "/v2/features/organization/{id}")
        .elsewhere("SetUserFeatures", Verb.PUT, "/v2/features/user/{id}")
        .elsewhere("ResetUserFeatures", Verb.DELETE, "/v2/features/user/{id}")
        .elsewhere("GetUserFeatures", Verb.GET, "/v2/features/user/{id}");
  }

  private static GetInstanceFeaturesResponse ofInstance(
      Call call, GetInstanceFeaturesRequest request) {
    FeatureFlag inherited = request.inheritance() ? OF_SYSTEM : FeatureFlag.UNSET;
    return new GetInstanceFeaturesResponse(
        Details.ofWrite(InstanceInfo.of(call.state()).stamp(), call.instance().id()),
        OF_INSTANCE,
        FeatureFlag.UNSET,
        inherited,
        ImprovedPerformanceFeatureFlag.UNSET,
        FeatureFlag.UNSET,
        FeatureFlag.UNSET,
        inherited,
        new LoginV2FeatureFlag(true, null, Source.SOURCE_INSTANCE),
        FeatureFlag.UNSET,
        OF_INSTANCE);
  }

  private static GetSystemFeaturesResponse ofSystem(Call call, GetSystemFeaturesRequest request) {
    return new GetSystemFeaturesResponse(
        null,
        FeatureFlag.UNSET,
        FeatureFlag.UNSET,
        OF_SYSTEM,
        ImprovedPerformanceFeatureFlag.UNSET,
        FeatureFlag.UNSET,
        OF_SYSTEM,
        LoginV2FeatureFlag.UNSET,
        FeatureFlag.UNSET);
  }
}
