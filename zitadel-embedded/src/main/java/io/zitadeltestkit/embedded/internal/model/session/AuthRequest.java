package io.zitadeltestkit.embedded.internal.model.session;

import io.soabase.recordbuilder.core.RecordBuilder;
import io.zitadeltestkit.embedded.internal.state.OfUser;
import io.zitadeltestkit.embedded.internal.state.Stamp;
import io.zitadeltestkit.embedded.internal.state.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An application's authorization request, from the authorization endpoint until its code is
 * exchanged.
 *
 * @param id the id, with the prefix {@code V2_}
 * @param loginClient the user of the sign-in page, if the request named one; else empty
 * @param clientId the application's client id
 * @param redirectUri where to redirect the browser afterwards
 * @param state the client's state, which is returned by the redirect; empty if there is none
 * @param nonce the client's nonce, for the id token; empty if there is none
 * @param scope the requested scopes
 * @param audience the audience of the tokens
 * @param responseType {@code code}, {@code id_token} or {@code id_token token}
 * @param responseMode {@code query}, {@code fragment} or empty for the response type's own
 * @param codeChallenge the PKCE challenge; empty if there is none
 * @param codeChallengeMethod {@code S256} or {@code plain}
 * @param prompts the prompts for the sign-in page
 * @param uiLocales the languages that the user prefers, BCP 47
 * @param maxAge the maximum age of the authentication; null for any
 * @param loginHint the expected login name; null if unknown
 * @param hintUserId the user of the id token hint; null if there is none
 * @param progress its progress
 * @param sessionId the session that the user signed in with; empty until then
 * @param userId the user; empty until then
 * @param authTime when the user was authenticated; null until then
 * @param authMethods how the user was authenticated
 * @param codeHash hash of the authorization code; empty if there is none
 * @param stamp when it was created and changed
 */
@RecordBuilder
public record AuthRequest(
    String id,
    String loginClient,
    String clientId,
    String redirectUri,
    String state,
    String nonce,
    List<String> scope,
    List<String> audience,
    String responseType,
    String responseMode,
    String codeChallenge,
    String codeChallengeMethod,
    List<String> prompts,
    List<String> uiLocales,
    @Nullable Duration maxAge,
    @Nullable String loginHint,
    @Nullable String hintUserId,
    Progress progress,
    String sessionId,
    String userId,
    @Nullable Instant authTime,
    List<String> authMethods,
    String codeHash,
    Stamp stamp)
    implements OfUser, AuthRequestBuilder.With {
  /** Finds by the hash of the authorization code. */
  public static final Table.Index<AuthRequest> BY_CODE =
      Table.Index.by("auth_requests.code", AuthRequest::codeHash);

  /** The table. */
  public static final Table<AuthRequest> TABLE =
      Table.of("auth_requests", AuthRequest.class).with(BY_CODE).foundInEvents();

  /** The progress of a request. */
  public enum Progress {
    /** No one has signed in yet. */
    ADDED,
    /** Someone has signed in, and the client got a code. */
    CODE_ADDED,
    /** The client has its tokens. */
    SUCCEEDED,
    /** It was refused. */
    FAILED
  }

  /** Copies the lists. */
  public AuthRequest {
    scope = List.copyOf(scope);
    audience = List.copyOf(audience);
    prompts = List.copyOf(prompts);
    uiLocales = List.copyOf(uiLocales);
    authMethods = List.copyOf(authMethods);
  }

  @Override
  public String toString() {
    return "AuthRequest[" + id + ", " + clientId + ", " + progress + "]";
  }
}
