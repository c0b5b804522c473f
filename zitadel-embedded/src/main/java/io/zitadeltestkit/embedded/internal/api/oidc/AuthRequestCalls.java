package io.zitadeltestkit.embedded.internal.api.oidc;

import io.zitadeltestkit.embedded.internal.api.message.Details;
import io.zitadeltestkit.embedded.internal.api.oidc.AuthRequestMessages.AuthRequestView;
import io.zitadeltestkit.embedded.internal.api.oidc.AuthRequestMessages.AuthorizationError;
import io.zitadeltestkit.embedded.internal.api.oidc.AuthRequestMessages.CreateCallbackRequest;
import io.zitadeltestkit.embedded.internal.api.oidc.AuthRequestMessages.CreateCallbackResponse;
import io.zitadeltestkit.embedded.internal.api.oidc.AuthRequestMessages.GetAuthRequestRequest;
import io.zitadeltestkit.embedded.internal.api.oidc.AuthRequestMessages.GetAuthRequestResponse;
import io.zitadeltestkit.embedded.internal.api.oidc.AuthRequestMessages.Prompt;
import io.zitadeltestkit.embedded.internal.api.oidc.AuthRequestMessages.Session;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.model.session.AuthRequest;
import io.zitadeltestkit.embedded.internal.oidc.authorize.AuthRequests;
import io.zitadeltestkit.embedded.internal.oidc.authorize.AuthRequests.Finished;
import io.zitadeltestkit.embedded.internal.operation.Call;
import java.util.Locale;

/** Reads and completes auth requests. */
final class AuthRequestCalls {
  private final AuthRequests authRequests;

  AuthRequestCalls(AuthRequests authRequests) {
    this.authRequests = authRequests;
  }

  GetAuthRequestResponse get(Call call, GetAuthRequestRequest request) {
    AuthRequest found =
        authRequests
            .find(call.state(), request.authRequestId())
            .orElseThrow(() -> Fault.notFound("QUERY-Thee9", "Auth Request does not exist"));
    requireLoginClient(call, found, "session.read");
    return new GetAuthRequestResponse(view(found));
  }

  CreateCallbackResponse createCallback(Call call, CreateCallbackRequest request) {
    Session session = request.session();
    AuthorizationError error = request.error();
    Finished finished;
    if (session != null) {
      finished =
          authRequests.finish(
              call.instance(),
              call.origin(),
              request.authRequestId(),
              session.sessionId(),
              session.sessionToken(),
              found -> requireLoginClient(call, found, "session.link"));
    } else if (error != null) {
      finished =
          authRequests.fail(
              call.instance(),
              request.authRequestId(),
              error.error().code(),
              error.errorDescription(),
              error.errorUri(),
              found -> requireLoginClient(call, found, "session.link"));
    } else {
      throw new IllegalStateException("Validation lets no request without a kind pass.");
    }
    return new CreateCallbackResponse(
        Details.ofWrite(finished.request().stamp(), call.instance().id()), finished.callbackUrl());
  }

  /** The login client that the request names needs no role. */
  private static void requireLoginClient(Call call, AuthRequest request, String permission) {
    if (!call.caller().is(request.loginClient())) {
      call.requireOnInstance(permission);
    }
  }

  private static AuthRequestView view(AuthRequest request) {
    return new AuthRequestView(
        request.id(),
        request.stamp().createdAt(),
        request.clientId(),
        request.scope(),
        request.redirectUri(),
        request.prompts().stream()
            .map(prompt -> Prompt.valueOf("PROMPT_" + prompt.toUpperCase(Locale.ROOT)))
            .toList(),
        request.uiLocales(),
        request.loginHint(),
        request.maxAge(),
        request.hintUserId());
  }
}
