package io.zitadeltestkit.embedded.internal.api.feature;

import io.zitadeltestkit.embedded.internal.api.feature.NarrowFeatureMessages.GetOrganizationFeaturesRequest;
import io.zitadeltestkit.embedded.internal.api.feature.NarrowFeatureMessages.GetUserFeaturesRequest;
import io.zitadeltestkit.embedded.internal.api.feature.NarrowFeatureMessages.SetUserFeatureRequest;
import io.zitadeltestkit.embedded.internal.api.message.EmptyResponse;
import io.zitadeltestkit.embedded.internal.api.message.OrganizationIdRequest;
import io.zitadeltestkit.embedded.internal.api.message.UserIdRequest;
import io.zitadeltestkit.embedded.internal.fault.Code;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.operation.Handler;
import io.zitadeltestkit.embedded.internal.operation.Service;
import io.zitadeltestkit.embedded.internal.version.Difference;

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
        .add(set, OrganizationIdRequest.class, missing(set))
        .add(reset, OrganizationIdRequest.class, missing(reset))
        .add(get, GetOrganizationFeaturesRequest.class, missing(get));
    String setOfUser = "SetUserFeatures";
    String resetOfUser = "ResetUserFeatures";
    String getOfUser = "GetUserFeatures";
    return service
        .add(setOfUser, SetUserFeatureRequest.class, missing(setOfUser))
        .add(resetOfUser, UserIdRequest.class, missing(resetOfUser))
        .add(getOfUser, GetUserFeaturesRequest.class, missing(getOfUser));
  }

  /** The refusal is not one of Zitadel's own: older releases wrap it as an unknown error. */
  private static <Q> Handler<Q, EmptyResponse> missing(String method) {
    return (call, request) -> {
      String message = "method " + method + " not implemented";
      throw call.profile().has(Difference.DECLARED_METHODS)
          ? Fault.of(Code.UNIMPLEMENTED, "", message)
          : Fault.of(Code.UNKNOWN, "", "rpc error: code = Unimplemented desc = " + message);
    };
  }
}
