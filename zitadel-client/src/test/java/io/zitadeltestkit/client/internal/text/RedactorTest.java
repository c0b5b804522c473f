package io.zitadeltestkit.client.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactorTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "token",
        "accessToken",
        "access_token",
        "refresh_token",
        "id_token",
        "sessionToken",
        "idpIntentToken",
        "validationToken",
        "clientSecret",
        "client_secret",
        "secret",
        "password",
        "currentPassword",
        "key",
        "keyContent",
        "keyDetails",
        "signingKey",
        "privateKey",
        "code",
        "verificationCode",
        "device_code",
        "user_code",
        "inviteCode",
        "returnCode",
        "otpSms",
        "assertion",
        "client_assertion",
        "credentialAssertionData",
        "publicKeyCredential",
        "code_verifier",
        "hash",
        "samlResponse",
        "pat"
      })
  void valuesWithTheseNamesAreSecret(String name) {
    assertThat(json("{\"" + name + "\":\"S3CR3T\"}")).isEqualTo("{\"" + name + "\":\"***\"}");
    assertThat(form("a=b&" + name + "=S3CR3T")).isEqualTo("a=b&" + name + "=***");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tokenId",
        "keyId",
        "token_type",
        "accessTokenType",
        "token_endpoint",
        "code_challenge_methods_supported",
        "userName",
        "expirationDate",
        "organizationId",
        "roles",
        "message"
      })
  void valuesWithTheseNamesAreShown(String name) {
    assertThat(json("{\"" + name + "\":\"shown\"}")).isEqualTo("{\"" + name + "\":\"shown\"}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'password':{'password':'P','changeRequired':true}} | {'password':{'password':'***','changeRequired':true}}",
        "{'secret':{'value':'P','n':12}} | {'secret':{'value':'***','n':'***'}}",
        "{'keys':['a','b']} | {'keys':['***','***']}",
        "{'code':'not_found'} | {'code':'not_found'}",
        "{'code':5} | {'code':5}",
        "{'code':16} | {'code':16}",
        "{'code':17} | {'code':'***'}",
        "{'code':'ABC123'} | {'code':'***'}",
        "{'code':123456} | {'code':'***'}",
        "{'callbackUrl':'http://app/cb?code=abc&state=x'} | {'callbackUrl':'http://app/cb?code=***&state=***'}",
        "{'url':'http://app/cb?error=access_denied&state=x#id_token=a'} | {'url':'http://app/cb?error=access_denied&state=***#id_token=***'}",
        "{'url':'http://a/x?redirect_uri=https%3A%2F%2Fb%2Fcb&scope=openid'} | {'url':'http://a/x?redirect_uri=https%3A%2F%2Fb%2Fcb&scope=openid'}",
        "{'url':'http://a/x?redirect_uri=https%3A%2F%2Fb%2Fcb%3Fcode%3D1&scope=openid'} | {'url':'http://a/x?redirect_uri=***&scope=openid'}",
        "{'url':'http://a/x?redirect_uri=https%3A%2F%2Fu%3Apw%40b%2Fcb&scope=openid'} | {'url':'http://a/x?redirect_uri=***&scope=openid'}",
        "{'uri':'otpauth://totp/x?secret=ABC'} | {'uri':'otpauth://totp/x?secret=***'}",
        "{'a':'http://u:pw@host/'} | {'a':'http://***@host/'}",
        "{'note':'Bearer abcdefgh'} | {'note':'Bearer ***'}",
        "{'note':'see eyJhbGciOi.eyJzdWIi.c2ln here'} | {'note':'see *** here'}",
        "{'note':null} | {'note':null}",
      })
  void secretsAreFoundWhereverTheyAre(String given, String expected) {
    assertThat(json(given.replace('\'', '"'))).isEqualTo(expected.replace('\'', '"'));
  }

  @Test
  void privateKeysAreRecognised() {
    assertThat(
            Redactor.text(
                "a -----BEGIN RSA PRIVATE KEY-----\nMII\n-----END RSA PRIVATE KEY----- b"))
        .isEqualTo("a *** b");
    assertThat(Redactor.text("a -----BEGIN PRIVATE KEY-----\nMII")).isEqualTo("a ***");
  }

  @Test
  void bodyThatIsNotJsonIsNotShown() {
    assertThat(json("password=secret")).isEqualTo("(15 bytes that are no JSON)");
  }

  @Test
  void knownSecretsAreTakenOutOfText() {
    assertThat(Redactor.text("the Passw0rd and abc", List.of("Passw0rd", "abc")))
        .isEqualTo("the *** and abc");
  }

  @Test
  void knownSecretsAreTakenOutAsTheyStandInUrls() {
    assertThat(Redactor.without("a=Pass%26w0rd b=Pass&w0rd", List.of("Pass&w0rd")))
        .isEqualTo("a=*** b=***");
  }

  @Test
  void textThatIsTooLongIsCutBehindTheLastCharacterThatFits() {
    String fits = Redactor.shortText("x".repeat(10_000), List.of()).replace("…", "");
    assertThat(Redactor.shortText(fits, List.of())).isEqualTo(fits);
    assertThat(Redactor.shortText(fits + "y", List.of())).isEqualTo(fits + "…");
  }

  @Test
  void theSecretsOfAFormAreCollected() {
    assertThat(
            Redactor.secretsInForm(bytes("scope=openid&client_secret=x%26y&=z&code&assertion=%zz")))
        .containsExactly("x&y", "%zz");
  }

  @Test
  void theSecretsOfARequestAreCollected() {
    assertThat(
            Redactor.secretsIn(
                bytes("{\"user\":\"u\",\"password\":{\"password\":\"p1\"},\"codes\":[\"c1\",2]}")))
        .containsExactly("p1", "c1", "2");
  }

  private static String json(String text) {
    return Redactor.json(bytes(text));
  }

  private static String form(String text) {
    return Redactor.form(bytes(text));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
