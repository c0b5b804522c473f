package io.zitadeltestkit.embedded.internal.api.feature;

import io.zitadeltestkit.embedded.internal.api.feature.NarrowFeatureMessages.GetOrganizationFeaturesRequest;
import io.zitadeltestkit.embedded.internal.api.feature.NarrowFeatureMessages.GetUserFeaturesRequest;
import io.zitadeltestkit.embedded.internal.api.feature.NarrowFeatureMessages.NoResponse;
import io.zitadeltestkit.embedded.internal.api.feature.NarrowFeatureMessages.ResetOrganizationFeaturesRequest;
import io.zitadeltestkit.embedded.internal.api.feature.NarrowFeatureMessages.ResetUserFeaturesRequest;
import io.zitadeltestkit.embedded.internal.api.feature.NarrowFeatureMessages.SetOrganizationFeaturesRequest;
import io.zitadeltestkit.embedded.internal.api.feature.NarrowFeatureMessages.SetUserFeatureRequest;
import io.zitadeltestkit.embedded.internal.fault.Code;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.operation.Handler;
import io.zitadeltestkit.embedded.internal.operation.Service;

/**
 * The features of organizations and users, which the real server declares but does not implement:
 * it checks the request and the caller, and then says so.
 */
final class NarrowFeatures {
  private NarrowFeatures() {}

  static Service addTo(Service service) {
    String set = "SetOrganizationFeatures";
    String reset = "ResetOrganizationFeatures";
    String get = "GetOrganizationFeatures";
    service
        .add(set, SetOrganizationFeaturesRequest.class, missing(set))
        .add(reset, ResetOrganizationFeaturesRequest.class, missing(reset))
        .add(get, GetOrganizationFeaturesRequest.class, missing(get));
    String setOfUser = "SetUserFeatures";
    String resetOfUser = "ResetUserFeatures";
    String getOfUser = "GetUserFeatures";
    return service
        .add(setOfUser, SetUserFeatureRequest.class, missing(setOfUser))
        .add(resetOfUser, ResetUserFeaturesRequest.class, missing(resetOfUser))
        .add(getOfUser, GetUserFeaturesRequest.class, missing(getOfUser));
  }

  /** The refusal is not one of Zitadel's own, so the server wraps it as an unknown error. */
  private static <Q> Handler<Q, NoResponse> missing(String method) {
    return (call, request) -> {
      throw Fault.of(
          Code.UNKNOWN,
          "",
          "rpc error: code = Unimplemented desc = method " + method + " not implemented");
    };
  }
}
