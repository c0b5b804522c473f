package io.zitadeltestkit.embedded.internal.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import io.zitadeltestkit.embedded.internal.oidc.OidcTestBed.App;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Where browsers are sent to sign in and out, by the features of the instance. */
class SignInPagesTest {
  private static final String FEATURES = "zitadel.feature.v2.FeatureService/";

  private static OidcTestBed bed;
  private static App app;

  @BeforeAll
  static void start() {
    bed = new OidcTestBed();
    app =
        bed.newBrowserApp(
            bed.newProject(""),
            ",'loginVersion':{'loginV2':{'baseUri':'https://login.example/ui'}}");
  }

  @AfterAll
  static void stop() {
    bed.close();
  }

  @Test
  void anInstanceThatRequiresTheNewPagesIgnoresTheApplicationsOwn() {
    features("{'loginV2':{'required':true,'baseUri':''}}");

    assertThat(signIn()).startsWith("/ui/v2/login/login?authRequest=V2_");
    assertThat(signOut(Map.of())).startsWith("/ui/v2/login/logout?");
  }

  @Test
  void anInstanceMayHavePagesElsewhere() {
    features("{'loginV2':{'required':true,'baseUri':'https://pages.example/x/'}}");

    assertThat(signIn()).startsWith("https://pages.example/x/login?authRequest=V2_");
    assertThat(signOut(Map.of())).startsWith("https://pages.example/x/logout?");
  }

  @Test
  void anInstanceThatDoesNotRequireTheNewPagesSendsToTheApplicationsOwn() {
    features("{'loginV2':{'required':false}}");

    assertThat(signIn()).startsWith("https://login.example/ui/login?authRequest=V2_");
    assertThat(signOut(Map.of())).isEqualTo("/ui/login/logout/done");
  }

  @Test
  void afterTheFeaturesWereResetTheOldPagesSignOut() {
    features("{'loginDefaultOrg':true}");
    bed.admin.call(FEATURES + "ResetInstanceFeatures", "{}").ok();

    assertThat(
            signOut(
                Map.of(
                    "client_id",
                    app.clientId(),
                    "post_logout_redirect_uri",
                    "http://localhost:3000/")))
        .isEqualTo("http://localhost:3000/");
  }

  private static void features(String features) {
    bed.admin.call(FEATURES + "SetInstanceFeatures", features).ok();
  }

  private static String signIn() {
    return bed.authorize(app, "openid").toString();
  }

  private static String signOut(Map<String, String> parameters) {
    return bed.get("/oidc/v1/end_session", parameters, "")
        .headers()
        .firstValue("location")
        .orElseThrow();
  }
}
