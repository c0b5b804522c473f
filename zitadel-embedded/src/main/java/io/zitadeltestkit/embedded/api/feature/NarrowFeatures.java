package io.zitadeltestkit.embedded.api.feature;

import io.zitadeltestkit.embedded.api.feature.NarrowFeatureMessages.GetOrganizationFeaturesRequest;
import io.zitadeltestkit.embedded.api.feature.NarrowFeatureMessages.GetUserFeaturesRequest;
import io.zitadeltestkit.embedded.api.feature.NarrowFeatureMessages.NoResponse;
import io.zitadeltestkit.embedded.api.feature.NarrowFeatureMessages.ResetOrganizationFeaturesRequest;
import io.zitadeltestkit.embedded.api.feature.NarrowFeatureMessages.ResetUserFeaturesRequest;
import io.zitadeltestkit.embedded.api.feature.NarrowFeatureMessages.SetOrganizationFeaturesRequest;
import io.zitadeltestkit.embedded.api.feature.NarrowFeatureMessages.SetUserFeatureRequest;
import io.zitadeltestkit.embedded.fault.Code;
import io.zitadeltestkit.embedded.fault.Fault;
import io.zitadeltestkit.embedded.operation.Handler;
import io.zitadeltestkit.embedded.operation.Service;
import io.zitadeltestkit.embedded.operation.Verb;

/**
 * The features of organisations and users, which the real server declares without having them: it
 * checks the request and the caller, and then says so.
 */
final class NarrowFeatures {
  private static final String ORGANIZATION = "/v2/features/organization/{organization_id}";
  private static final String USER = "/v2/features/user/{user_id}";

  private NarrowFeatures() {}

  static Service addTo(Service service) {
    String set = "SetOrganizationFeatures";
    String reset = "ResetOrganizationFeatures";
    String get = "GetOrganizationFeatures";
    service
        .add(set, "org.feature.write", SetOrganizationFeaturesRequest.class, missing(set))
        .rest(Verb.PUT, ORGANIZATION)
        .add(reset, "org.feature.delete", ResetOrganizationFeaturesRequest.class, missing(reset))
        .rest(Verb.DELETE, ORGANIZATION)
        .add(get, GetOrganizationFeaturesRequest.class, missing(get))
        .rest(Verb.GET, ORGANIZATION);
    String setOfUser = "SetUserFeatures";
    String resetOfUser = "ResetUserFeatures";
    String getOfUser = "GetUserFeatures";
    return service
        .add(setOfUser, "user.feature.write", SetUserFeatureRequest.class, missing(setOfUser))
        .rest(Verb.PUT, USER)
        .add(
            resetOfUser,
            "user.feature.delete",
            ResetUserFeaturesRequest.class,
            missing(resetOfUser))
        .rest(Verb.DELETE, USER)
        .add(getOfUser, GetUserFeaturesRequest.class, missing(getOfUser))
        .rest(Verb.GET, USER);
  }

  /** The refusal is not one of Zitadel's own, so what sends it wraps it as an unknown error. */
  private static <Q> Handler<Q, NoResponse> missing(String method) {
    return (call, request) -> {
      throw Fault.of(
          Code.UNKNOWN,
          "",
          "rpc error: code = Unimplemented desc = method " + method + " not implemented");
    };
  }
}
