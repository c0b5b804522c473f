package io.zitadeltestkit.client.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.zitadeltestkit.client.internal.rpc.FakeRpc;
import io.zitadeltestkit.client.search.TextMatch;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ApplicationServiceTest {
  private static final String SERVICE = "zitadel.application.v2.ApplicationService/";
  private static final Instant NOON = Instant.parse("2026-11-01T12:00:00Z");
  private static final Instant FAR = Instant.parse("2099-01-01T00:00:00Z");

  private final FakeRpc rpc = new FakeRpc();
  private final ApplicationService applications = new ApplicationService(rpc);

  @Test
  void createsAClientOnAServer() {
    rpc.answers(
        """
        {"applicationId": "600", "creationDate": "2026-11-01T12:00:00Z",
         "oidcConfiguration": {"clientId": "601", "clientSecret": "hush-hush"}}""");

    CreatedApplication created =
        applications.create(
            NewApplication.oidc(
                    "web",
                    OidcOptions.web("http://localhost:3000/callback")
                        .postLogoutRedirectUris("http://localhost:3000/")
                        .refreshTokens()
                        .developmentMode(true)
                        .accessTokenType(OidcAccessTokenType.JWT))
                .in("300"));

    rpc.sent(
        SERVICE + "CreateApplication",
        """
        {"projectId": "300", "name": "web", "oidcConfiguration": {
          "redirectUris": ["http://localhost:3000/callback"],
          "postLogoutRedirectUris": ["http://localhost:3000/"],
          "responseTypes": ["OIDC_RESPONSE_TYPE_CODE"],
          "grantTypes": ["OIDC_GRANT_TYPE_AUTHORIZATION_CODE", "OIDC_GRANT_TYPE_REFRESH_TOKEN"],
          "applicationType": "OIDC_APP_TYPE_WEB", "authMethodType": "OIDC_AUTH_METHOD_TYPE_BASIC",
          "developmentMode": true, "accessTokenType": "OIDC_TOKEN_TYPE_JWT"}}""");
    assertThat(created)
        .isEqualTo(new CreatedApplication("600", "601", "hush-hush", NOON, List.of()));
    assertThat(created)
        .hasToString(
            "CreatedApplication[id=600, clientId=601, clientSecret=[redacted],"
                + " createdAt=2026-11-01T12:00:00Z, complianceProblems=[]]");
  }

  @Test
  void createsAClientInABrowser() {
    rpc.answers(
        """
        {"applicationId": "600", "creationDate": "2026-11-01T12:00:00Z",
         "oidcConfiguration": {"clientId": "601", "nonCompliant": true,
           "complianceProblems": [{"key": "Application.OIDC.V1.NotCompliant"}]}}""");

    CreatedApplication created =
        applications.create(
            NewApplication.oidc(
                    "spa",
                    OidcOptions.userAgent("http://localhost:3000/callback")
                        .accessTokenRoleAssertion(true)
                        .idTokenRoleAssertion(true)
                        .idTokenUserinfoAssertion(true)
                        .clockSkew(Duration.ofSeconds(5))
                        .additionalOrigins("http://localhost:4000")
                        .backChannelLogoutUri("http://localhost:3000/logout")
                        .loginV2())
                .in("300"));

    rpc.sent(
        SERVICE + "CreateApplication",
        """
        {"projectId": "300", "name": "spa", "oidcConfiguration": {
          "redirectUris": ["http://localhost:3000/callback"],
          "responseTypes": ["OIDC_RESPONSE_TYPE_CODE"],
          "grantTypes": ["OIDC_GRANT_TYPE_AUTHORIZATION_CODE"],
          "applicationType": "OIDC_APP_TYPE_USER_AGENT",
          "authMethodType": "OIDC_AUTH_METHOD_TYPE_NONE", "accessTokenRoleAssertion": true,
          "idTokenRoleAssertion": true, "idTokenUserinfoAssertion": true, "clockSkew": "5s",
          "additionalOrigins": ["http://localhost:4000"],
          "backChannelLogoutUri": "http://localhost:3000/logout",
          "loginVersion": {"loginV2": {}}}}""");
    assertThat(created.clientSecret()).isNull();
    assertThat(created.complianceProblems()).containsExactly("Application.OIDC.V1.NotCompliant");
  }

  @Test
  void createsAClientWithoutRedirects() {
    rpc.answers("{\"applicationId\": \"2\", \"oidcConfiguration\": {\"clientId\": \"3\"}}");
    applications.create(
        NewApplication.oidc(
                "tv",
                OidcOptions.nothing()
                    .responseTypes(OidcResponseType.CODE)
                    .grantTypes(OidcGrantType.DEVICE_CODE, OidcGrantType.TOKEN_EXCHANGE)
                    .applicationType(OidcApplicationType.NATIVE)
                    .authMethod(OidcAuthMethod.NONE)
                    .loginV2("https://login.example"))
            .in("300"));

    rpc.sent(
        SERVICE + "CreateApplication",
        """
        {"projectId": "300", "name": "tv", "oidcConfiguration": {
          "responseTypes": ["OIDC_RESPONSE_TYPE_CODE"],
          "grantTypes": ["OIDC_GRANT_TYPE_DEVICE_CODE", "OIDC_GRANT_TYPE_TOKEN_EXCHANGE"],
          "applicationType": "OIDC_APP_TYPE_NATIVE",
          "authMethodType": "OIDC_AUTH_METHOD_TYPE_NONE",
          "loginVersion": {"loginV2": {"baseUri": "https://login.example"}}}}""");
  }

  @Test
  void createsAnApi() {
    rpc.answers(
        """
        {"applicationId": "600", "creationDate": "2026-11-01T12:00:00Z",
         "apiConfiguration": {"clientId": "601", "clientSecret": "hush-hush"}}""");

    assertThat(applications.create(NewApplication.api("api", ApiAuthMethod.BASIC).in("300")))
        .isEqualTo(new CreatedApplication("600", "601", "hush-hush", NOON, List.of()));
    rpc.sent(
        SERVICE + "CreateApplication",
        """
        {"projectId": "300", "name": "api",
         "apiConfiguration": {"authMethodType": "API_AUTH_METHOD_TYPE_BASIC"}}""");
  }

  @Test
  void readsAClient() {
    rpc.answers(
        """
        {"application": {"applicationId": "600", "creationDate": "2026-11-01T12:00:00Z",
          "changeDate": "2026-11-01T12:00:00Z", "state": "APPLICATION_STATE_ACTIVE",
          "name": "web", "projectId": "300", "oidcConfiguration": {
            "redirectUris": ["http://localhost:3000/callback"],
            "responseTypes": ["OIDC_RESPONSE_TYPE_CODE"],
            "grantTypes": ["OIDC_GRANT_TYPE_AUTHORIZATION_CODE", "OIDC_GRANT_TYPE_SMOKE_SIGNAL"],
            "clientId": "601", "postLogoutRedirectUris": ["http://localhost:3000/"],
            "developmentMode": true, "accessTokenType": "OIDC_TOKEN_TYPE_JWT", "clockSkew": "0s",
            "allowedOrigins": ["http://localhost:3000"],
            "complianceProblems": [{"key": "Application.OIDC.V1.NotCompliant"}],
            "loginVersion": {"loginV2": {"baseUri": ""}}}}}""");

    Application application = applications.get("600");

    rpc.sent(SERVICE + "GetApplication", "{\"applicationId\": \"600\"}");
    assertThat(application)
        .isEqualTo(
            new Application(
                "600",
                "300",
                "web",
                ApplicationState.ACTIVE,
                new OidcConfiguration(
                    "601",
                    List.of("http://localhost:3000/callback"),
                    List.of("http://localhost:3000/"),
                    List.of(OidcResponseType.CODE),
                    List.of(OidcGrantType.AUTHORIZATION_CODE, OidcGrantType.UNRECOGNIZED),
                    OidcApplicationType.WEB,
                    OidcAuthMethod.BASIC,
                    OidcAccessTokenType.JWT,
                    true,
                    false,
                    false,
                    false,
                    Duration.ZERO,
                    List.of(),
                    List.of("http://localhost:3000"),
                    null,
                    List.of("Application.OIDC.V1.NotCompliant")),
                null,
                NOON,
                NOON));
    assertThat(application.clientId()).isEqualTo("601");
    assertThat(application.isActive()).isTrue();
  }

  @Test
  void readsAnApiWithUnknownValues() {
    rpc.answers(
            """
            {"application": {"applicationId": "600",
              "apiConfiguration": {"clientId": "602",
                                   "authMethodType": "API_AUTH_METHOD_TYPE_PRIVATE_KEY_JWT"}}}""")
        .answers("{\"application\": {\"applicationId\": \"603\", \"samlConfiguration\": {}}}");

    Application api = applications.get("600");
    Application saml = applications.get("603");

    assertThat(api.api()).isEqualTo(new ApiConfiguration("602", ApiAuthMethod.PRIVATE_KEY_JWT));
    assertThat(api.clientId()).isEqualTo("602");
    assertThat(saml.clientId()).isNull();
    assertThat(saml.state()).isEqualTo(ApplicationState.UNSPECIFIED);
  }

  static Stream<Arguments> filters() {
    return Stream.of(
        arguments(
            ApplicationFilter.project("300"), "{\"projectIdFilter\": {\"projectId\": \"300\"}}"),
        arguments(ApplicationFilter.name("api"), "{\"nameFilter\": {\"name\": \"api\"}}"),
        arguments(
            ApplicationFilter.name("a", TextMatch.CONTAINS),
            "{\"nameFilter\": {\"name\": \"a\", \"method\": \"TEXT_FILTER_METHOD_CONTAINS\"}}"),
        arguments(
            ApplicationFilter.clientId("601"), "{\"clientIdFilter\": {\"clientId\": \"601\"}}"),
        arguments(
            ApplicationFilter.state(ApplicationState.INACTIVE),
            "{\"stateFilter\": \"APPLICATION_STATE_INACTIVE\"}"),
        arguments(
            ApplicationFilter.type(ApplicationType.API),
            "{\"typeFilter\": \"APPLICATION_TYPE_API\"}"));
  }

  @ParameterizedTest
  @MethodSource("filters")
  void lists(ApplicationFilter filter, String json) {
    rpc.answers(
        "{\"applications\": [{\"applicationId\": \"600\"}], \"pagination\": {\"totalResult\":"
            + " \"1\"}}");

    assertThat(
            applications.list(
                ApplicationQuery.all().where(filter).sortedBy(ApplicationSort.NAME).ascending()))
        .extracting(Application::id)
        .containsExactly("600");
    rpc.sent(
        SERVICE + "ListApplications",
        """
        {"pagination": {"asc": true}, "sortingColumn": "APPLICATION_SORT_BY_NAME",
         "filters": [%s]}"""
            .formatted(json));
  }

  static Stream<Arguments> changes() {
    String target = "{\"projectId\": \"1\", \"applicationId\": \"2\"}";
    return Stream.of(
        arguments(call(s -> s.deactivate("1", "2")), "DeactivateApplication", target),
        arguments(call(s -> s.activate("1", "2")), "ReactivateApplication", target),
        arguments(call(s -> s.delete("1", "2")), "DeleteApplication", target),
        arguments(
            call(s -> s.update("1", "2", ApplicationChange.nothing().name("web2"))),
            "UpdateApplication",
            "{\"projectId\": \"1\", \"applicationId\": \"2\", \"name\": \"web2\"}"),
        arguments(
            call(
                s ->
                    s.update(
                        "1",
                        "2",
                        ApplicationChange.nothing()
                            .oidc(
                                OidcOptions.nothing()
                                    .redirectUris("https://app.example/cb2")
                                    .accessTokenType(OidcAccessTokenType.JWT)
                                    .loginV1()))),
            "UpdateApplication",
            "{\"projectId\": \"1\", \"applicationId\": \"2\", \"oidcConfiguration\":"
                + " {\"redirectUris\": [\"https://app.example/cb2\"], \"accessTokenType\":"
                + " \"OIDC_TOKEN_TYPE_JWT\", \"loginVersion\": {\"loginV1\": {}}}}"),
        arguments(
            call(
                s ->
                    s.update(
                        "1", "2", ApplicationChange.nothing().api(ApiAuthMethod.PRIVATE_KEY_JWT))),
            "UpdateApplication",
            "{\"projectId\": \"1\", \"applicationId\": \"2\", \"apiConfiguration\":"
                + " {\"authMethodType\": \"API_AUTH_METHOD_TYPE_PRIVATE_KEY_JWT\"}}"),
        arguments(
            call(s -> s.removeKey("1", "2", "3")),
            "DeleteApplicationKey",
            "{\"projectId\": \"1\", \"applicationId\": \"2\", \"keyId\": \"3\"}"));
  }

  private static Consumer<ApplicationService> call(Consumer<ApplicationService> call) {
    return call;
  }

  @ParameterizedTest
  @MethodSource("changes")
  void changes(Consumer<ApplicationService> call, String method, String json) {
    call.accept(applications);

    rpc.sent(SERVICE + method, json);
  }

  @Test
  void generatesSecrets() {
    rpc.answers("{\"clientSecret\": \"hush-hush\", \"creationDate\": \"2026-11-01T12:00:00Z\"}");

    NewClientSecret secret = applications.addSecret("1", "2");

    rpc.sent(SERVICE + "GenerateClientSecret", "{\"projectId\": \"1\", \"applicationId\": \"2\"}");
    assertThat(secret).isEqualTo(new NewClientSecret("hush-hush", NOON));
    assertThat(secret)
        .hasToString("NewClientSecret[clientSecret=[redacted], createdAt=2026-11-01T12:00:00Z]");
  }

  @Test
  void generatesKeys() {
    rpc.answers(
        """
        {"keyId": "700", "creationDate": "2026-11-01T12:00:00Z",
         "keyDetails": "eyJ0eXBlIjoiYXBwbGljYXRpb24ifQ=="}""");

    NewApplicationKey key = applications.addKey("1", "2", FAR);

    rpc.sent(
        SERVICE + "CreateApplicationKey",
        """
        {"projectId": "1", "applicationId": "2", "expirationDate": "2099-01-01T00:00:00Z"}""");
    assertThat(key)
        .isEqualTo(new NewApplicationKey("700", "{\"type\":\"application\"}", NOON, FAR));
    assertThat(key)
        .hasToString(
            "NewApplicationKey[keyId=700, keyFile=[redacted], createdAt=2026-11-01T12:00:00Z,"
                + " expiresAt=2099-01-01T00:00:00Z]");
  }

  @Test
  void listsKeys() {
    rpc.answers(
        """
        {"keys": [{"keyId": "700", "applicationId": "2", "projectId": "1",
                   "creationDate": "2026-11-01T12:00:00Z", "organizationId": "200",
                   "expirationDate": "2099-01-01T00:00:00Z"}],
         "pagination": {"totalResult": "1", "appliedLimit": "100"}}""");

    assertThat(applications.listKeys("2"))
        .containsExactly(new ApplicationKey("700", "2", "1", "200", NOON, FAR));
    rpc.sent(
        SERVICE + "ListApplicationKeys",
        """
        {"pagination": {"limit": 100},
         "filters": [{"applicationIdFilter": {"applicationId": "2"}}]}""");
  }

  @Test
  void toStringNamesTheOptions() {
    assertThat(OidcOptions.nothing().developmentMode(true).loginV1())
        .hasToString("OidcOptions[developmentMode, loginVersion[loginV1[]]]");
  }

  @Test
  void refusesBadInputBeforeAnythingIsSent() {
    refused(() -> applications.get(" "), "applicationId must not be blank");
    refused(
        () -> applications.create(NewApplication.api("", ApiAuthMethod.BASIC).in("1")),
        "name must not be blank");
    refused(
        () -> applications.create(NewApplication.api("api", ApiAuthMethod.UNRECOGNIZED).in("1")),
        "method must not be UNRECOGNIZED, which only an answer can hold");
    refused(() -> OidcOptions.web(), "redirectUris must not be empty");
    refused(() -> OidcOptions.web("a", " "), "Each of redirectUris must not be blank");
    refused(
        () -> OidcOptions.nothing().grantTypes(OidcGrantType.UNRECOGNIZED),
        "Each of grantTypes must not be UNRECOGNIZED, which only an answer can hold");
    refused(
        () -> OidcOptions.nothing().clockSkew(Duration.ofSeconds(6)),
        "clockSkew must be between 0 and 5 seconds, but was PT6S");
    refused(
        () -> OidcOptions.nothing().clockSkew(Duration.ofSeconds(-1)),
        "clockSkew must be between 0 and 5 seconds, but was PT-1S");
  }

  @Test
  @SuppressWarnings("NullAway")
  void refusesNullBeforeAnythingIsSent() {
    refused(
        () -> applications.create(NewApplication.oidc("web", null).in("1")),
        "options must not be null");
    refused(() -> applications.addKey("1", "2", null), "expiresAt must not be null");
  }

  private void refused(ThrowingCallable call, String message) {
    assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    rpc.sentNothing();
  }

  @Test
  void waitsForAListedApplication() {
    rpc.answers(
        "{\"applications\": [{\"applicationId\": \"600\"}], \"pagination\": {\"totalResult\": \"1\"}}");

    assertThat(applications.awaitListed("700", Duration.ofSeconds(5)).id()).isEqualTo("600");
    rpc.sent(
        SERVICE + "ListApplications",
        "{\"filters\": [{\"clientIdFilter\": {\"clientId\": \"700\"}}]}");
  }
}
