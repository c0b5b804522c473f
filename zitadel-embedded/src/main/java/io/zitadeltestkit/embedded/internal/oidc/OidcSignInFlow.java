package io.zitadeltestkit.embedded.internal.oidc;

import io.zitadeltestkit.embedded.internal.model.session.AuthRequest;
import io.zitadeltestkit.embedded.internal.model.session.AuthRequest.Progress;
import io.zitadeltestkit.embedded.internal.model.user.LoginNames;
import io.zitadeltestkit.embedded.internal.model.user.User;
import io.zitadeltestkit.embedded.internal.oidc.authorize.AuthRequests;
import io.zitadeltestkit.embedded.internal.oidc.device.DeviceSignIn;
import io.zitadeltestkit.embedded.internal.oidc.request.Scopes;
import io.zitadeltestkit.embedded.internal.oidc.signing.SigningKeys;
import io.zitadeltestkit.embedded.internal.signin.SignInFlow;
import io.zitadeltestkit.embedded.internal.signin.SignInRequest;
import io.zitadeltestkit.embedded.internal.state.Instance;
import io.zitadeltestkit.embedded.internal.state.State;
import java.util.Optional;
import java.util.Set;

/** Connects the sign-in pages with the requests of OpenID Connect applications and of devices. */
public final class OidcSignInFlow implements SignInFlow {
  private final AuthRequests authRequests;
  private final SigningKeys keys;

  /** A flow over some auth requests, with the keys that sign-out tokens are signed with. */
  public OidcSignInFlow(AuthRequests authRequests, SigningKeys keys) {
    this.authRequests = authRequests;
    this.keys = keys;
  }

  @Override
  public Optional<SignInRequest> find(Instance instance, String authRequestId) {
    if (DeviceSignIn.isDevice(authRequestId)) {
      return DeviceSignIn.describe(instance, authRequestId);
    }
    State state = instance.state();
    return authRequests
        .find(state, authRequestId)
        .filter(request -> request.progress() == Progress.ADDED)
        .map(request -> describe(state, request));
  }

  private SignInRequest describe(State state, AuthRequest request) {
    return new SignInRequest(
        request.id(),
        authRequests.applicationName(state, request),
        loginHint(state, request),
        Set.copyOf(request.prompts()),
        request.maxAge(),
        Scopes.suffixes(Scopes.ORG_ID, request.scope()).stream().findFirst().orElse(""));
  }

  private static String loginHint(State state, AuthRequest request) {
    String hint = request.loginHint();
    String userId = request.hintUserId();
    if (hint != null || userId == null) {
      return hint == null ? "" : hint;
    }
    return state.find(User.TABLE, userId).map(user -> LoginNames.preferred(state, user)).orElse("");
  }

  @Override
  public Optional<String> findDevice(Instance instance, String userCode) {
    return DeviceSignIn.find(instance, userCode);
  }

  @Override
  public String finish(Instance instance, String origin, String authRequestId, String sessionId) {
    if (DeviceSignIn.isDevice(authRequestId)) {
      return DeviceSignIn.approve(instance, authRequestId, sessionId);
    }
    return authRequests.finish(instance, origin, authRequestId, sessionId).callbackUrl();
  }

  @Override
  public String refuse(Instance instance, String authRequestId, String error) {
    if (DeviceSignIn.isDevice(authRequestId)) {
      return DeviceSignIn.deny(instance, authRequestId);
    }
    return authRequests
        .fail(instance, authRequestId, error, null, null, request -> {})
        .callbackUrl();
  }

  @Override
  public Optional<String> signedOutLocation(Instance instance, String logoutToken) {
    return keys.verify(instance, logoutToken)
        .map(claims -> claims.get("post_logout_redirect_uri"))
        .map(Object::toString);
  }
}
