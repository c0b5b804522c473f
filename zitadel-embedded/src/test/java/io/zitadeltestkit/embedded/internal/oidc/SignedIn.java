package io.zitadeltestkit.embedded.internal.oidc;

import static io.zitadeltestkit.embedded.internal.oidc.OidcTestBed.CALLBACK;
import static io.zitadeltestkit.embedded.internal.oidc.OidcTestBed.ZITADEL;

import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import io.zitadeltestkit.embedded.EmbeddedCalls;
import io.zitadeltestkit.embedded.internal.oidc.OidcTestBed.App;
import io.zitadeltestkit.embedded.internal.oidc.OidcTestBed.Person;
import java.net.URI;
import java.util.Map;

/** People who signed in to an application in a browser. */
final class SignedIn {
  private SignedIn() {}

  /** Signs a person in to an application; returns calls with the access token. */
  static EmbeddedCalls to(OidcTestBed bed, App app, Person person) {
    CodeVerifier verifier = new CodeVerifier();
    String page =
        bed.get(
                "/oauth/v2/authorize",
                Map.of(
                    "client_id",
                    app.clientId(),
                    "redirect_uri",
                    CALLBACK,
                    "response_type",
                    "code",
                    "scope",
                    "openid " + ZITADEL,
                    "code_challenge_method",
                    "S256",
                    "code_challenge",
                    CodeChallenge.compute(CodeChallengeMethod.S256, verifier).getValue()),
                "")
            .headers()
            .firstValue("location")
            .orElseThrow();
    String back = bed.callback(URI.create(page), bed.session(person)).ok().text("callbackUrl");
    String code = back.replaceAll(".*[?&]code=([^&]*).*", "$1");
    return bed.admin.as(
        bed.post(
                "/oauth/v2/token",
                Map.of(
                    "grant_type",
                    "authorization_code",
                    "code",
                    code,
                    "redirect_uri",
                    CALLBACK,
                    "client_id",
                    app.clientId(),
                    "code_verifier",
                    verifier.getValue()))
            .ok()
            .text("access_token"));
  }
}
