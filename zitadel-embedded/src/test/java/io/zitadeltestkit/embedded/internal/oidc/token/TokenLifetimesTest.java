package io.zitadeltestkit.embedded.internal.oidc.token;

import static io.zitadeltestkit.embedded.internal.oidc.OidcTestBed.CALLBACK;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import io.zitadeltestkit.embedded.EmbeddedCalls;
import io.zitadeltestkit.embedded.internal.oidc.OidcTestBed;
import io.zitadeltestkit.embedded.internal.oidc.OidcTestBed.App;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** New tokens get the lifetimes of the instance's settings; existing ones keep their expiry. */
final class TokenLifetimesTest {
  private final OidcTestBed bed = new OidcTestBed();
  private App app;

  @BeforeEach
  void createApplication() {
    app = bed.newBrowserApp(bed.newProject(""), "");
  }

  @AfterEach
  void stop() {
    bed.close();
  }

  private EmbeddedCalls.Answer signIn() {
    URI page = bed.authorize(app, "openid offline_access");
    String callback = bed.callback(page, bed.session(bed.newPerson())).ok().text("callbackUrl");
    return bed.post(
            "/oauth/v2/token",
            Map.of(
                "grant_type",
                "authorization_code",
                "code",
                callback.replaceFirst(".*[?&]code=([^&]*).*", "$1"),
                "redirect_uri",
                CALLBACK,
                "client_id",
                app.clientId()),
            "")
        .ok();
  }

  private void setLifetimes(String access, String id, String idle, String end) {
    EmbeddedCalls.asAdmin(bed.server)
        .rest(
            "PUT",
            "/admin/v1/settings/oidc",
            "{'accessTokenLifetime':'%s','idTokenLifetime':'%s','refreshTokenIdleExpiration':'%s','refreshTokenExpiration':'%s'}"
                .formatted(access, id, idle, end))
        .ok();
  }

  private int userinfo(EmbeddedCalls.Answer tokens) {
    return bed.get("/oidc/v1/userinfo", Map.of(), "Bearer " + tokens.text("access_token")).status();
  }

  private EmbeddedCalls.Answer refresh(EmbeddedCalls.Answer tokens) {
    return bed.post(
        "/oauth/v2/token",
        Map.of(
            "grant_type",
            "refresh_token",
            "refresh_token",
            tokens.text("refresh_token"),
            "client_id",
            app.clientId()),
        "");
  }

  @Test
  void newTokensExpireByTheSettingsAndOldOnesAsTheyWereIssued() throws Exception {
    EmbeddedCalls.Answer old = signIn();
    setLifetimes("60s", "90s", "3600s", "7200s");

    EmbeddedCalls.Answer tokens = signIn();

    assertThat(tokens.at("expires_in").asInt()).isBetween(59, 60);
    var idToken = SignedJWT.parse(tokens.text("id_token")).getJWTClaimsSet();
    assertThat(
            Duration.between(
                idToken.getIssueTime().toInstant(), idToken.getExpirationTime().toInstant()))
        .isEqualTo(Duration.ofSeconds(90));
    assertThat(userinfo(tokens)).isEqualTo(200);
    bed.server.clock().advance(Duration.ofSeconds(61));
    assertThat(userinfo(tokens)).isEqualTo(401);
    assertThat(userinfo(old)).isEqualTo(200);
  }

  @Test
  void refreshTokensEndWhenTheyAreIdleOrTooOld() {
    setLifetimes("60s", "60s", "600s", "1000s");
    EmbeddedCalls.Answer idle = signIn();
    EmbeddedCalls.Answer used = signIn();

    bed.server.clock().advance(Duration.ofSeconds(500));
    EmbeddedCalls.Answer again = refresh(used).ok();
    bed.server.clock().advance(Duration.ofSeconds(200));

    assertThat(refresh(idle).status()).isEqualTo(400);
    EmbeddedCalls.Answer last = refresh(again).ok();
    bed.server.clock().advance(Duration.ofSeconds(400));
    assertThat(refresh(last).status()).isEqualTo(400);
  }
}
