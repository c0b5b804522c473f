package io.zitadeltestkit.embedded.internal.oidc.authorize;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.model.session.AuthRequest;
import io.zitadeltestkit.embedded.internal.model.session.AuthRequest.Progress;
import io.zitadeltestkit.embedded.internal.model.session.Session;
import io.zitadeltestkit.embedded.internal.oidc.client.OidcClient;
import io.zitadeltestkit.embedded.internal.oidc.signing.SigningKeys;
import io.zitadeltestkit.embedded.internal.oidc.token.TokenIssuer;
import io.zitadeltestkit.embedded.internal.secret.Hashes;
import io.zitadeltestkit.embedded.internal.secret.OpaqueTokens;
import io.zitadeltestkit.embedded.internal.state.Instance;
import io.zitadeltestkit.embedded.internal.state.State;
import io.zitadeltestkit.embedded.internal.state.Tx;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Finds and completes authorization requests. */
public final class AuthRequests {
  private static final String ALREADY_HANDLED = "Auth Request has already been handled";

  private final SigningKeys keys;

  /** Completes requests; the instance's keys sign the tokens. */
  public AuthRequests(SigningKeys keys) {
    this.keys = keys;
  }

  /**
   * A completed request.
   *
   * @param request the request
   * @param callbackUrl the redirect target of the browser; it may contain a code or tokens
   */
  public record Finished(AuthRequest request, String callbackUrl) {
    @Override
    public String toString() {
      return "Finished[" + request.id() + "]";
    }
  }

  /** Finds a request that was neither refused nor exchanged for tokens. */
  public Optional<AuthRequest> find(State state, String id) {
    return state
        .find(AuthRequest.TABLE, id)
        .filter(
            request ->
                request.progress() == Progress.ADDED || request.progress() == Progress.CODE_ADDED);
  }

  /** Returns the name of a request's application. */
  public String applicationName(State state, AuthRequest request) {
    return OidcClient.active(state, request.clientId())
        .map(client -> client.app().name())
        .orElse(request.clientId());
  }

  /**
   * Completes a request with the session of a user.
   *
   * @param issuer scheme, host and port by which the browser reaches the instance
   * @throws Fault if the request is unknown or completed, the session has ended, or the user may
   *     not use the application
   */
  public Finished finish(Instance instance, String issuer, String id, String sessionId) {
    return finish(instance, issuer, id, sessionId, null, request -> {});
  }

  /**
   * Completes a request with the session of a user.
   *
   * @param issuer scheme, host and port by which the browser reaches the instance
   * @param sessionToken the session's token; null if the caller does not need it
   * @param permission throws a fault if the caller may not do this
   */
  public Finished finish(
      Instance instance,
      String issuer,
      String id,
      String sessionId,
      @Nullable String sessionToken,
      Consumer<AuthRequest> permission) {
    AuthorizationCode code = new AuthorizationCode(OpaqueTokens.of(instance.profile()).code(id));
    AuthRequest linked =
        instance.write(
            tx -> {
              AuthRequest request =
                  tx.get(
                      AuthRequest.TABLE,
                      id,
                      () -> Fault.notFound("COMMAND-jae5P", "Auth Request does not exist"));
              requireOpen(request, "COMMAND-Sx208nt");
              permission.accept(request);
              Session session =
                  LoginSessions.require(
                      tx.state(), tx.profile(), tx.now(), sessionId, sessionToken);
              RequestedOrganization.require(
                  tx.state(), request.scope(), session.userOrgId(), "COMMAND-59ljd");
              ProjectAccess.require(tx.state(), request.clientId(), session.userId());
              return link(tx, request, session, code);
            });
    Map<String, String> parameters =
        linked.responseType().equals("code")
            ? codeParameters(linked, code)
            : new ImplicitFlow(new TokenIssuer(keys)).parameters(instance, issuer, linked);
    return new Finished(linked, Callback.of(linked, parameters));
  }

  /**
   * Refuses a request.
   *
   * @param error the OAuth error code for the application
   * @param description a text for the application's developer; null for none
   * @param uri a page about the error; null for none
   * @param permission throws a fault if the caller may not do this
   */
  public Finished fail(
      Instance instance,
      String id,
      String error,
      @Nullable String description,
      @Nullable String uri,
      Consumer<AuthRequest> permission) {
    AuthRequest failed =
        instance.write(
            tx -> {
              // An unknown request is refused as one that has ended.
              AuthRequest request =
                  tx.get(
                      AuthRequest.TABLE,
                      id,
                      () -> Fault.failedPrecondition("COMMAND-Sx202nt", ALREADY_HANDLED));
              requireOpen(request, "COMMAND-Sx202nt");
              permission.accept(request);
              return tx.put(
                  AuthRequest.TABLE,
                  request.with(b -> b.progress(Progress.FAILED).stamp(tx.changed(request))));
            });
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("error", error);
    putUnlessEmpty(parameters, "error_description", description);
    putUnlessEmpty(parameters, "error_uri", uri);
    putUnlessEmpty(parameters, "state", failed.state());
    return new Finished(failed, Callback.of(failed, parameters));
  }

  private static AuthRequest link(
      Tx tx, AuthRequest request, Session session, AuthorizationCode code) {
    boolean codeFlow = request.responseType().equals("code");
    return tx.put(
        AuthRequest.TABLE,
        request.with(
            b ->
                b.progress(codeFlow ? Progress.CODE_ADDED : Progress.SUCCEEDED)
                    .sessionId(session.id())
                    .userId(session.userId())
                    .authTime(session.checks().authenticatedAt().orElse(null))
                    .authMethods(session.checks().authenticationMethods())
                    .codeHash(codeFlow ? Hashes.of(code.getValue()) : "")
                    .stamp(tx.changed(request))));
  }

  private static void requireOpen(AuthRequest request, String errorId) {
    if (request.progress() != Progress.ADDED) {
      throw Fault.failedPrecondition(errorId, ALREADY_HANDLED);
    }
  }

  private static Map<String, String> codeParameters(AuthRequest request, AuthorizationCode code) {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("code", code.getValue());
    putUnlessEmpty(parameters, "state", request.state());
    return parameters;
  }

  private static void putUnlessEmpty(
      Map<String, String> parameters, String name, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      parameters.put(name, value);
    }
  }
}
