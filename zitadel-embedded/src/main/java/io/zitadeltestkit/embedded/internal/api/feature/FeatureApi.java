package io.zitadeltestkit.embedded.internal.api.feature;

import io.zitadeltestkit.embedded.internal.api.feature.FeatureMessages.FeatureFlag;
import io.zitadeltestkit.embedded.internal.api.feature.FeatureMessages.GetInstanceFeaturesRequest;
import io.zitadeltestkit.embedded.internal.api.feature.FeatureMessages.GetSystemFeaturesResponse;
import io.zitadeltestkit.embedded.internal.api.feature.FeatureMessages.ImprovedPerformanceFeatureFlag;
import io.zitadeltestkit.embedded.internal.api.feature.FeatureMessages.LoginV2FeatureFlag;
import io.zitadeltestkit.embedded.internal.api.feature.FeatureMessages.SetInstanceFeaturesRequest;
import io.zitadeltestkit.embedded.internal.api.feature.FeatureMessages.Source;
import io.zitadeltestkit.embedded.internal.api.message.Details;
import io.zitadeltestkit.embedded.internal.api.message.EmptyRequest;
import io.zitadeltestkit.embedded.internal.operation.Api;
import io.zitadeltestkit.embedded.internal.operation.Call;
import io.zitadeltestkit.embedded.internal.operation.Service;

/** {@code zitadel.feature.v2.FeatureService}. The system's features are those of every server. */
public final class FeatureApi implements Api {
  static final FeatureFlag OF_SYSTEM = new FeatureFlag(true, Source.SOURCE_SYSTEM);

  @Override
  public Service service() {
    Service service =
        Service.of("zitadel.feature.v2.FeatureService")
            .add("GetSystemFeatures", EmptyRequest.class, FeatureApi::ofSystem)
            .add("GetInstanceFeatures", GetInstanceFeaturesRequest.class, InstanceFeatureCalls::get)
            .add("SetInstanceFeatures", SetInstanceFeaturesRequest.class, InstanceFeatureCalls::set)
            .add("ResetInstanceFeatures", EmptyRequest.class, InstanceFeatureCalls::reset);
    return NarrowFeatures.addTo(service);
  }

  private static GetSystemFeaturesResponse ofSystem(Call call, EmptyRequest request) {
    return new GetSystemFeaturesResponse(
        new Details(0, null, "SYSTEM", null),
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
