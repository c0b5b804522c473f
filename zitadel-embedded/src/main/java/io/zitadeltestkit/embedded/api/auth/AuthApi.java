package io.zitadeltestkit.embedded.api.auth;

import io.zitadeltestkit.embedded.api.Api;
import io.zitadeltestkit.embedded.api.auth.AccessMessages.LanguagesResponse;
import io.zitadeltestkit.embedded.api.auth.AccessMessages.ListMyMembershipsRequest;
import io.zitadeltestkit.embedded.api.auth.AccessMessages.ListMyProjectOrgsRequest;
import io.zitadeltestkit.embedded.api.auth.AccessMessages.ListMyRefreshTokensResponse;
import io.zitadeltestkit.embedded.api.auth.AccessMessages.ListMyUserGrantsRequest;
import io.zitadeltestkit.embedded.api.auth.AccessMessages.ListMyUserSessionsResponse;
import io.zitadeltestkit.embedded.api.auth.AccessMessages.Nothing;
import io.zitadeltestkit.embedded.api.auth.AccessMessages.PolicyResponse;
import io.zitadeltestkit.embedded.api.auth.AccessMessages.RevokeMyRefreshTokenRequest;
import io.zitadeltestkit.embedded.api.auth.AuthMessages.GetMyUserRequest;
import io.zitadeltestkit.embedded.api.auth.AuthMessages.GetMyUserResponse;
import io.zitadeltestkit.embedded.api.auth.AuthMessages.ListMyZitadelPermissionsRequest;
import io.zitadeltestkit.embedded.api.common.Healthz;
import io.zitadeltestkit.embedded.api.common.Languages;
import io.zitadeltestkit.embedded.api.common.UserV1;
import io.zitadeltestkit.embedded.api.management.user.MyUserMethods;
import io.zitadeltestkit.embedded.api.policy.LabelView;
import io.zitadeltestkit.embedded.api.policy.LoginMessages.Login;
import io.zitadeltestkit.embedded.api.policy.PolicyViews.Complexity;
import io.zitadeltestkit.embedded.api.policy.PolicyViews.Privacy;
import io.zitadeltestkit.embedded.api.v1.FirstGeneration;
import io.zitadeltestkit.embedded.api.v1.ListDetailsV1;
import io.zitadeltestkit.embedded.api.v1.NoIdentityProviders;
import io.zitadeltestkit.embedded.fault.Fault;
import io.zitadeltestkit.embedded.model.User;
import io.zitadeltestkit.embedded.operation.Call;
import io.zitadeltestkit.embedded.operation.Service;

/** {@code zitadel.auth.v1.AuthService}. */
public final class AuthApi implements Api {
  @Override
  public Service service() {
    return FirstGeneration.of("zitadel.auth.v1.AuthService", "auth.txt")
        .add("Healthz", Healthz.Request.class, Healthz::answer)
        .add(
            "GetSupportedLanguages",
            Nothing.class,
            (call, request) -> new LanguagesResponse(Languages.SUPPORTED))
        .add("GetMyUser", GetMyUserRequest.class, AuthApi::myUser)
        .with(MyUserMethods::addTo)
        .with(AuthApi::addAccess)
        .with(AuthApi::addSessions)
        .with(AuthApi::addPolicies)
        .with(part -> NoIdentityProviders.addLists(part, "ListMyLinkedIDPs"))
        .toService();
  }

  private static void addAccess(FirstGeneration service) {
    service
        .add(
            "ListMyZitadelPermissions",
            ListMyZitadelPermissionsRequest.class,
            AccessCalls::zitadelPermissions)
        .add("ListMyProjectPermissions", Nothing.class, AccessCalls::projectPermissions)
        .add("ListMyMemberships", ListMyMembershipsRequest.class, AccessCalls::memberships)
        .add("ListMyUserGrants", ListMyUserGrantsRequest.class, AccessCalls::grants)
        .add("ListMyProjectOrgs", ListMyProjectOrgsRequest.class, AccessCalls::projectOrgs);
  }

  /** They know only what the old sign-in pages made, which nobody signs in by here. */
  private static void addSessions(FirstGeneration service) {
    service
        .add(
            "ListMyUserSessions",
            Nothing.class,
            (call, request) -> new ListMyUserSessionsResponse())
        .add(
            "ListMyRefreshTokens",
            Nothing.class,
            (call, request) -> new ListMyRefreshTokensResponse(new ListDetailsV1(0, call.now())))
        .add(
            "RevokeMyRefreshToken",
            RevokeMyRefreshTokenRequest.class,
            (call, request) -> {
              throw Fault.notFound("COMMAND-BHt2w", "Refresh Token not found");
            })
        .add(
            "RevokeAllMyRefreshTokens",
            Nothing.class,
            (call, request) -> {
              throw Fault.invalidArgument("COMMAND-Gfj42", "ID missing");
            });
  }

  private static void addPolicies(FirstGeneration service) {
    service
        .add(
            "GetMyPasswordComplexityPolicy",
            Nothing.class,
            (call, request) ->
                new PolicyResponse<>(Complexity.of(call.state(), call.caller().homeOrgId())))
        .add(
            "GetMyLabelPolicy",
            Nothing.class,
            (call, request) ->
                new PolicyResponse<>(LabelView.of(call.state(), call.caller().orgId())))
        .add(
            "GetMyPrivacyPolicy",
            Nothing.class,
            (call, request) ->
                new PolicyResponse<>(Privacy.of(call.state(), call.caller().orgId())))
        .add(
            "GetMyLoginPolicy",
            Nothing.class,
            (call, request) -> new PolicyResponse<>(Login.of(call.state(), call.caller().orgId())));
  }

  private static GetMyUserResponse myUser(Call call, GetMyUserRequest request) {
    User user =
        call.state()
            .find(User.TABLE, call.caller().userId())
            .orElseThrow(() -> Fault.notFound("QUERY-Dfbg2", "User could not be found"));
    return new GetMyUserResponse(UserV1.of(call.state(), user), null);
  }
}
