package io.zitadeltestkit.embedded.api.feature;

import io.zitadeltestkit.embedded.api.Api;
import io.zitadeltestkit.embedded.api.feature.FeatureMessages.FeatureFlag;
import io.zitadeltestkit.embedded.api.feature.FeatureMessages.GetInstanceFeaturesRequest;
import io.zitadeltestkit.embedded.api.feature.FeatureMessages.GetSystemFeaturesRequest;
import io.zitadeltestkit.embedded.api.feature.FeatureMessages.GetSystemFeaturesResponse;
import io.zitadeltestkit.embedded.api.feature.FeatureMessages.ImprovedPerformanceFeatureFlag;
import io.zitadeltestkit.embedded.api.feature.FeatureMessages.LoginV2FeatureFlag;
import io.zitadeltestkit.embedded.api.feature.FeatureMessages.ResetInstanceFeaturesRequest;
import io.zitadeltestkit.embedded.api.feature.FeatureMessages.SetInstanceFeaturesRequest;
import io.zitadeltestkit.embedded.api.feature.FeatureMessages.Source;
import io.zitadeltestkit.embedded.operation.Call;
import io.zitadeltestkit.embedded.operation.Service;
import io.zitadeltestkit.embedded.operation.Verb;

/** {@code zitadel.feature.v2.FeatureService}. The system's features are those of every server. */
public final class FeatureApi implements Api {
  static final FeatureFlag OF_SYSTEM = new FeatureFlag(true, Source.SOURCE_SYSTEM);

  @Override
  public Service service() {
    Service service =
        Service.v2("zitadel.feature.v2.FeatureService")
            .add("GetSystemFeatures", GetSystemFeaturesRequest.class, FeatureApi::ofSystem)
            .rest(Verb.GET, "/v2/features/system")
            .add("GetInstanceFeatures", GetInstanceFeaturesRequest.class, InstanceFeatureCalls::get)
            .rest(Verb.GET, "/v2/features/instance")
            .add(
                "SetInstanceFeatures",
                "iam.feature.write",
                SetInstanceFeaturesRequest.class,
                InstanceFeatureCalls::set)
            .rest(Verb.PUT, "/v2/features/instance")
            .add(
                "ResetInstanceFeatures",
                "iam.feature.delete",
                ResetInstanceFeaturesRequest.class,
                InstanceFeatureCalls::reset)
            .rest(Verb.DELETE, "/v2/features/instance")
            .elsewhere("SetSystemFeatures", Verb.PUT, "/v2/features/system")
            .elsewhere("ResetSystemFeatures", Verb.DELETE, "/v2/features/system");
    return NarrowFeatures.addTo(service);
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
