package io.zitadeltestkit.it.guides;

import static io.zitadeltestkit.assertj.ZitadelAssertions.assertThat;
import static io.zitadeltestkit.assertj.ZitadelAssertions.assertThatZitadel;

import io.zitadeltestkit.client.ZitadelClient;
import io.zitadeltestkit.client.user.MachineKey;
import io.zitadeltestkit.client.user.NewMachineKey;
import io.zitadeltestkit.client.user.NewPersonalAccessToken;
import io.zitadeltestkit.client.user.PersonalAccessToken;
import io.zitadeltestkit.fixture.WithServiceUser;
import io.zitadeltestkit.junit.InstanceOwner;
import io.zitadeltestkit.junit.TestServiceUser;
import io.zitadeltestkit.junit.ZitadelServer;
import io.zitadeltestkit.junit.ZitadelTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The guide to credentials. */
@ZitadelTest
@WithServiceUser(name = "bot", managerRoles = "ORG_USER_MANAGER")
final class CredentialsTest {
  private static NewPersonalAccessToken pat(ZitadelClient owner, TestServiceUser bot) {
    return owner.users().addPersonalAccessToken(bot.id(), Duration.ofHours(1));
  }

  @Test
  void threeCredentials(
      ZitadelServer server,
      @InstanceOwner ZitadelClient owner,
      TestServiceUser bot,
      @TempDir Path d)
      throws IOException {
    String host = server.url();
    String token = pat(owner, bot).token();
    String clientId = bot.clientId();
    String clientSecret = bot.clientSecret();
    Path keyFile = d.resolve("key.json");
    Files.writeString(
        keyFile, owner.users().addKey(bot.id(), Instant.now().plus(Duration.ofDays(1))).keyFile());
    // snippet: three-credentials
    ZitadelClient byPat = ZitadelClient.withAccessToken(host, token);
    ZitadelClient bySecret = ZitadelClient.withClientCredentials(host, clientId, clientSecret);
    ZitadelClient byKey = ZitadelClient.withPrivateKey(host, keyFile);
    // end
    try (byPat;
        bySecret;
        byKey) {
      assertThat(byPat.me().id()).isEqualTo(bot.id());
      assertThat(bySecret.me().id()).isEqualTo(bot.id());
      assertThat(byKey.me().id()).isEqualTo(bot.id());
    }
  }

  @Test
  void fromDevelopmentToProduction(
      ZitadelServer server,
      @InstanceOwner ZitadelClient owner,
      TestServiceUser bot,
      @TempDir Path d)
      throws IOException {
    String host = server.url();
    NewPersonalAccessToken another = pat(owner, bot);
    NewPersonalAccessToken replaced = pat(owner, bot);
    String pat = replaced.token();
    String patId = replaced.tokenId();
    Path keyFile = d.resolve("key.json");
    // snippet: from-pat-to-key
    try (ZitadelClient development = ZitadelClient.withAccessToken(host, pat)) {
      String me = development.me().id();

      // 1. A key for the same service user, so that its roles stay what they are.
      NewMachineKey key = development.users().addKey(me, Instant.now().plus(Duration.ofDays(90)));

      // 2. Into a file that only the application's user reads. Zitadel shows it this once.
      Files.createFile(keyFile);
      if (keyFile.getFileSystem().supportedFileAttributeViews().contains("posix")) {
        Files.setPosixFilePermissions(keyFile, PosixFilePermissions.fromString("rw-------"));
      } // on Windows the folder's permissions count
      Files.writeString(keyFile, key.keyFile());

      // 3. The same calls with the key.
      try (ZitadelClient production = ZitadelClient.withPrivateKey(host, keyFile)) {
        production.me();

        // 4. Only when that works: the PAT that it replaces is revoked, and no other.
        production.users().removePersonalAccessToken(me, patId);
      }
    }
    // end
    assertThatZitadel(() -> owner.as(pat).me()).isUnauthenticated();
    try (ZitadelClient production = ZitadelClient.withPrivateKey(host, keyFile)) {
      assertThat(production.me().id()).isEqualTo(bot.id());
      assertThat(production.users().listPersonalAccessTokens(bot.id()))
          .extracting(PersonalAccessToken::id)
          .contains(another.tokenId())
          .doesNotContain(patId);
    }
  }

  @Test
  void rotation(@InstanceOwner ZitadelClient zitadel, TestServiceUser bot) {
    String botId = bot.id();
    NewPersonalAccessToken first =
        zitadel.users().addPersonalAccessToken(botId, Duration.ofDays(30));
    String tokenId = first.tokenId();
    // snippet: rotate
    NewPersonalAccessToken pat =
        zitadel.users().rotatePersonalAccessToken(botId, tokenId, Duration.ofDays(30));
    // end
    assertThat(zitadel.as(pat.token()).me().id()).isEqualTo(botId);
    assertThatZitadel(() -> zitadel.as(first.token()).me()).isUnauthenticated();
  }

  @Test
  void rotationOfAKey(@InstanceOwner ZitadelClient zitadel, TestServiceUser bot, @TempDir Path d)
      throws IOException {
    String host = zitadel.host();
    String botId = bot.id();
    Path keyFile = d.resolve("key.json");
    Path newFile = d.resolve("key.json.new");
    String oldKeyId =
        zitadel.users().addKey(botId, Instant.now().plus(Duration.ofDays(90))).keyId();
    String another = zitadel.users().addKey(botId, Instant.now().plus(Duration.ofDays(9))).keyId();
    // snippet: rotate-key
    NewMachineKey fresh = zitadel.users().addKey(botId, Instant.now().plus(Duration.ofDays(90)));
    Files.writeString(newFile, fresh.keyFile());
    try (ZitadelClient trial = ZitadelClient.withPrivateKey(host, newFile)) {
      trial.me(); // the new key works
    }
    Files.move(newFile, keyFile, StandardCopyOption.REPLACE_EXISTING); // the program reads it again
    zitadel.users().removeKey(botId, oldKeyId);
    // end
    assertThat(zitadel.users().listKeys(botId))
        .extracting(MachineKey::id)
        .contains(fresh.keyId(), another)
        .doesNotContain(oldKeyId);
    try (ZitadelClient byKey = ZitadelClient.withPrivateKey(host, keyFile)) {
      assertThat(byKey.me().id()).isEqualTo(botId);
    }
  }

  @Test
  void debugging(ZitadelServer server, @InstanceOwner ZitadelClient zitadel, TestServiceUser bot) {
    String host = server.url();
    String botId = bot.id();
    // snippet: debug-production
    NewPersonalAccessToken hour =
        zitadel.users().addPersonalAccessToken(botId, Duration.ofHours(1));
    try (ZitadelClient debugging =
        ZitadelClient.builder(host).accessToken(hour.token()).verboseLogging().build()) {
      debugging.me(); // the calls that fail: each request and answer is logged, without secrets
    } finally {
      zitadel.users().removePersonalAccessToken(botId, hour.tokenId());
    }
    // end
    assertThatZitadel(() -> zitadel.as(hour.token()).me()).isUnauthenticated();
  }
}
