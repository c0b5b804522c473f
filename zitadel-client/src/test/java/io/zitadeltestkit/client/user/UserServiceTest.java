package io.zitadeltestkit.client.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.zitadeltestkit.client.internal.rpc.FakeRpc;
import io.zitadeltestkit.client.search.Page;
import io.zitadeltestkit.client.search.TextMatch;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class UserServiceTest {
  private static final String SERVICE = "zitadel.user.v2.UserService/";
  private static final Instant CREATED = Instant.parse("2026-11-01T12:00:00.1Z");
  private static final Instant CHANGED = Instant.parse("2026-11-01T12:00:00.2Z");
  private static final Instant FAR = Instant.parse("2099-01-01T00:00:00Z");
  private static final String DETAILS =
      """
      "details": {"sequence": "3", "changeDate": "2026-11-01T12:00:00.200Z",
                  "resourceOwner": "200", "creationDate": "2026-11-01T12:00:00.100Z"}""";
  private static final String BOT =
      """
      {"userId": "100", %s, "state": "USER_STATE_ACTIVE", "username": "bot",
       "loginNames": ["bot"], "preferredLoginName": "bot",
       "machine": {"name": "Bot", "hasSecret": true, "accessTokenType": "ACCESS_TOKEN_TYPE_JWT"}}"""
          .formatted(DETAILS);
  private static final String JANE =
      """
      {"userId": "101", %s, "state": "USER_STATE_LOCKED", "username": "jane",
       "loginNames": ["jane", "jane@acme.localhost"], "preferredLoginName": "jane@acme.localhost",
       "human": {"profile": {"givenName": "Minnie", "familyName": "Mouse", "nickName": "",
                             "displayName": "Minnie Mouse", "preferredLanguage": "und",
                             "gender": "GENDER_UNSPECIFIED"},
                 "email": {"email": "jane@example.com", "isVerified": true}, "phone": {},
                 "passwordChangeRequired": true,
                 "passwordChanged": "2026-11-01T12:00:00.100Z"}}"""
          .formatted(DETAILS);

  private final FakeRpc rpc = new FakeRpc();
  private final UserService users = new UserService(rpc);

  @Test
  void readsAServiceUser() {
    rpc.answers("{%s, \"user\": %s}".formatted(DETAILS, BOT));

    User bot = users.get("100");

    rpc.sent(SERVICE + "GetUserByID", "{\"userId\": \"100\"}");
    assertThat(bot)
        .isEqualTo(
            new User(
                "100",
                "200",
                UserState.ACTIVE,
                "bot",
                List.of("bot"),
                "bot",
                CREATED,
                CHANGED,
                3,
                null,
                new MachineDetails("Bot", null, true, AccessTokenType.JWT)));
    assertThat(bot.isActive()).isTrue();
    assertThat(bot.isMachine()).isTrue();
    assertThat(bot.isHuman()).isFalse();
    assertThat(bot.email()).isNull();
  }

  @Test
  void readsAPerson() {
    rpc.answers("{%s, \"user\": %s}".formatted(DETAILS, JANE));

    User jane = users.get("101");

    assertThat(jane)
        .isEqualTo(
            new User(
                "101",
                "200",
                UserState.LOCKED,
                "jane",
                List.of("jane", "jane@acme.localhost"),
                "jane@acme.localhost",
                CREATED,
                CHANGED,
                3,
                new HumanDetails(
                    "Minnie",
                    "Mouse",
                    null,
                    "Minnie Mouse",
                    "und",
                    Gender.UNSPECIFIED,
                    "jane@example.com",
                    true,
                    null,
                    false,
                    null,
                    true,
                    CREATED),
                null));
    assertThat(jane.isActive()).isFalse();
    assertThat(jane.isHuman()).isTrue();
    assertThat(jane.email()).isEqualTo("jane@example.com");
  }

  @Test
  void readsAUserWithUnknownValues() {
    rpc.answers(
        """
        {"user": {"userId": "1", "state": "USER_STATE_ON_HOLIDAY", "robot": {"wheels": 4},
                  "machine": {"name": "m", "accessTokenType": "ACCESS_TOKEN_TYPE_PASETO"}}}""");

    User user = users.get("1");

    assertThat(user.state()).isEqualTo(UserState.UNSPECIFIED);
    assertThat(user.loginNames()).isEmpty();
    assertThat(user.createdAt()).isEqualTo(Instant.EPOCH);
    assertThat(user.machine())
        .isEqualTo(new MachineDetails("m", null, false, AccessTokenType.UNRECOGNIZED));
  }

  @Test
  void createsAPerson() {
    rpc.answers("{\"id\": \"101\", \"creationDate\": \"2026-11-01T12:00:00.100Z\"}");

    CreatedUser created =
        users.create(
            NewHuman.named("Minnie", "Mouse")
                .verifiedEmail("jane@example.com")
                .password("Secret-Passw0rd!")
                .username("jane")
                .in("200"));

    rpc.sent(
        SERVICE + "CreateUser",
        """
        {"organizationId": "200", "username": "jane",
         "human": {"profile": {"givenName": "Minnie", "familyName": "Mouse"},
                   "email": {"email": "jane@example.com", "isVerified": true},
                   "password": {"password": "Secret-Passw0rd!", "changeRequired": false}}}""");
    assertThat(created).isEqualTo(new CreatedUser("101", CREATED, null, null));
  }

  @Test
  void createsAPersonWithEverything() {
    rpc.answers(
        """
        {"id": "7", "creationDate": "2026-11-01T12:00:00.100Z", "emailCode": "E1",
         "phoneCode": "P1"}""");

    CreatedUser created =
        users.create(
            NewHuman.named("Zoë", "O'Neill-李")
                .in("200")
                .id("7")
                .nickname("Zo")
                .displayName("Z.")
                .language("de")
                .gender(Gender.DIVERSE)
                .emailWithCode("z@example.com")
                .phoneWithCode("+41791112233")
                .passwordToChange("Secret-Passw0rd!")
                .metadata("colour", "red"));

    rpc.sent(
        SERVICE + "CreateUser",
        """
        {"organizationId": "200", "userId": "7",
         "human": {"profile": {"givenName": "Zoë", "familyName": "O'Neill-李", "nickName": "Zo",
                               "displayName": "Z.", "preferredLanguage": "de",
                               "gender": "GENDER_DIVERSE"},
                   "email": {"email": "z@example.com", "returnCode": {}},
                   "phone": {"phone": "+41791112233", "returnCode": {}},
                   "password": {"password": "Secret-Passw0rd!", "changeRequired": true},
                   "metadata": [{"key": "colour", "value": "cmVk"}]}}""");
    assertThat(created).isEqualTo(new CreatedUser("7", CREATED, "E1", "P1"));
    assertThat(created)
        .hasToString(
            "CreatedUser[id=7, createdAt=2026-11-01T12:00:00.100Z, emailCode=[redacted],"
                + " phoneCode=[redacted]]");
  }

  @Test
  void createsAServiceUser() {
    rpc.answers("{\"id\": \"100\", \"creationDate\": \"2026-11-01T12:00:00.100Z\"}");

    CreatedUser created = users.create(NewMachine.named("bot").username("bot-1").in("200"));

    rpc.sent(
        SERVICE + "CreateUser",
        """
        {"organizationId": "200", "username": "bot-1", "machine": {"name": "bot"}}""");
    assertThat(created.id()).isEqualTo("100");
    assertThat(created)
        .hasToString(
            "CreatedUser[id=100, createdAt=2026-11-01T12:00:00.100Z, emailCode=null,"
                + " phoneCode=null]");
  }

  @Test
  void createsAServiceUserWithEverything() {
    rpc.answers("{\"id\": \"8\"}");
    users.create(
        NewMachine.named("bot")
            .in("200")
            .id("8")
            .description("sweeps")
            .accessTokenType(AccessTokenType.JWT));

    rpc.sent(
        SERVICE + "CreateUser",
        """
        {"organizationId": "200", "userId": "8",
         "machine": {"name": "bot", "description": "sweeps",
                     "accessTokenType": "ACCESS_TOKEN_TYPE_JWT"}}""");
  }

  @Test
  void keepsPasswordsOutOfText() {
    NewHuman human =
        NewHuman.named("M", "M").email("m@example.com").password("Hunter2!").metadata("k", "v");

    assertThat(human)
        .hasToString(
            "NewHuman[givenName=M, familyName=M, email=m@example.com, organizationId=null,"
                + " username=null, password=[redacted]]");
    assertThat(NewMachine.named("bot").in("200"))
        .hasToString("NewMachine[name=bot, username=null, organizationId=200]");
    assertThat(HumanChange.nothing().username("u").givenName("g"))
        .hasToString("HumanChange[username, human[profile[givenName]]]");
  }

  @Test
  void lists() {
    rpc.answers(
        """
        {"details": {"totalResult": "4", "timestamp": "2026-11-01T12:00:00.200Z"},
         "result": [%s, %s]}"""
            .formatted(BOT, JANE));

    Page<User> page =
        users.list(UserQuery.in("200").sortedBy(UserSort.USERNAME).ascending().limit(2).offset(2));

    rpc.sent(
        SERVICE + "ListUsers",
        """
        {"query": {"asc": true, "limit": 2, "offset": "2"},
         "sortingColumn": "USER_FIELD_NAME_USER_NAME",
         "queries": [{"organizationIdQuery": {"organizationId": "200"}}]}""");
    assertThat(page.items()).extracting(User::id).containsExactly("100", "101");
    assertThat(page.total()).isEqualTo(4);
    assertThat(page.timestamp()).isEqualTo(CHANGED);
  }

  @Test
  void listsAllPages() {
    String page = "{\"details\": {\"totalResult\": \"2\"}, \"result\": [%s]}";
    rpc.answers(page.formatted(BOT)).answers(page.formatted(JANE));

    assertThat(users.listAll(UserQuery.all().limit(1)))
        .extracting(User::id)
        .containsExactly("100", "101");
    assertThat(rpc.requests()).hasSize(2);
  }

  static Stream<Arguments> filters() {
    return Stream.of(
        arguments(
            UserFilter.ids("1", "2", "1"), "{\"inUserIdsQuery\": {\"userIds\": [\"1\", \"2\"]}}"),
        arguments(
            UserFilter.emails(List.of("a@b.c")),
            "{\"inUserEmailsQuery\": {\"userEmails\": [\"a@b.c\"]}}"),
        arguments(
            UserFilter.state(UserState.LOCKED),
            "{\"stateQuery\": {\"state\": \"USER_STATE_LOCKED\"}}"),
        arguments(
            UserFilter.type(UserType.MACHINE), "{\"typeQuery\": {\"type\": \"TYPE_MACHINE\"}}"),
        arguments(UserFilter.username("bot"), "{\"userNameQuery\": {\"userName\": \"bot\"}}"),
        arguments(
            UserFilter.username("JOHN", TextMatch.EQUALS_IGNORE_CASE),
            "{\"userNameQuery\": {\"userName\": \"JOHN\", \"method\":"
                + " \"TEXT_QUERY_METHOD_EQUALS_IGNORE_CASE\"}}"),
        arguments(UserFilter.loginName("bot"), "{\"loginNameQuery\": {\"loginName\": \"bot\"}}"),
        arguments(
            UserFilter.loginName("b", TextMatch.STARTS_WITH),
            "{\"loginNameQuery\": {\"loginName\": \"b\", \"method\":"
                + " \"TEXT_QUERY_METHOD_STARTS_WITH\"}}"),
        arguments(
            UserFilter.email("x@EXAMPLE.com", TextMatch.ENDS_WITH_IGNORE_CASE),
            "{\"emailQuery\": {\"emailAddress\": \"x@EXAMPLE.com\", \"method\":"
                + " \"TEXT_QUERY_METHOD_ENDS_WITH_IGNORE_CASE\"}}"),
        arguments(UserFilter.email("a@b.c"), "{\"emailQuery\": {\"emailAddress\": \"a@b.c\"}}"),
        arguments(
            UserFilter.phone("+41", TextMatch.STARTS_WITH),
            "{\"phoneQuery\": {\"number\": \"+41\", \"method\":"
                + " \"TEXT_QUERY_METHOD_STARTS_WITH\"}}"),
        arguments(
            UserFilter.givenName("M", TextMatch.EQUALS),
            "{\"firstNameQuery\": {\"firstName\": \"M\", \"method\":"
                + " \"TEXT_QUERY_METHOD_EQUALS\"}}"),
        arguments(
            UserFilter.familyName("M", TextMatch.EQUALS),
            "{\"lastNameQuery\": {\"lastName\": \"M\", \"method\":"
                + " \"TEXT_QUERY_METHOD_EQUALS\"}}"),
        arguments(
            UserFilter.nickname("M", TextMatch.EQUALS),
            "{\"nickNameQuery\": {\"nickName\": \"M\", \"method\":"
                + " \"TEXT_QUERY_METHOD_EQUALS\"}}"),
        arguments(
            UserFilter.displayName("minnie", TextMatch.CONTAINS_IGNORE_CASE),
            "{\"displayNameQuery\": {\"displayName\": \"minnie\", \"method\":"
                + " \"TEXT_QUERY_METHOD_CONTAINS_IGNORE_CASE\"}}"),
        arguments(UserFilter.metadataKey("shape"), "{\"metadataKeyFilter\": {\"key\": \"shape\"}}"),
        arguments(
            UserFilter.and(UserFilter.organization("1"), UserFilter.type(UserType.HUMAN)),
            "{\"andQuery\": {\"queries\": [{\"organizationIdQuery\": {\"organizationId\": \"1\"}},"
                + " {\"typeQuery\": {\"type\": \"TYPE_HUMAN\"}}]}}"),
        arguments(
            UserFilter.or(UserFilter.username("a"), UserFilter.not(UserFilter.username("b"))),
            "{\"orQuery\": {\"queries\": [{\"userNameQuery\": {\"userName\": \"a\"}},"
                + " {\"notQuery\": {\"query\": {\"userNameQuery\": {\"userName\": \"b\"}}}}]}}"));
  }

  @ParameterizedTest
  @MethodSource("filters")
  void filters(UserFilter filter, String json) {
    users.list(UserQuery.all().where(filter));

    rpc.sent(SERVICE + "ListUsers", "{\"queries\": [%s]}".formatted(json));
  }

  @Test
  void waitsForAListedUser() {
    rpc.answers("{\"details\": {\"totalResult\": \"1\"}, \"result\": [%s]}".formatted(BOT));

    User bot = users.awaitListed("100", Duration.ofSeconds(5));

    rpc.sent(
        SERVICE + "ListUsers", "{\"queries\": [{\"inUserIdsQuery\": {\"userIds\": [\"100\"]}}]}");
    assertThat(bot.id()).isEqualTo("100");
  }

  static Stream<Arguments> changes() {
    String user = "{\"userId\": \"1\"}";
    return Stream.of(
        arguments(call(users -> users.lock("1")), "LockUser", user),
        arguments(call(users -> users.unlock("1")), "UnlockUser", user),
        arguments(call(users -> users.deactivate("1")), "DeactivateUser", user),
        arguments(call(users -> users.activate("1")), "ReactivateUser", user),
        arguments(call(users -> users.delete("1")), "DeleteUser", user),
        arguments(call(users -> users.removeSecret("1")), "RemoveSecret", user),
        arguments(
            call(users -> users.removePersonalAccessToken("1", "2")),
            "RemovePersonalAccessToken",
            "{\"userId\": \"1\", \"tokenId\": \"2\"}"),
        arguments(
            call(users -> users.removeKey("1", "2")),
            "RemoveKey",
            "{\"userId\": \"1\", \"keyId\": \"2\"}"),
        arguments(
            call(users -> users.update("1", HumanChange.nothing().givenName("Janet"))),
            "UpdateUser",
            "{\"userId\": \"1\", \"human\": {\"profile\": {\"givenName\": \"Janet\"}}}"),
        arguments(
            call(users -> users.update("1", HumanChange.nothing().username("janet"))),
            "UpdateUser",
            "{\"userId\": \"1\", \"username\": \"janet\", \"human\": {}}"),
        arguments(
            call(
                users ->
                    users.update(
                        "1",
                        HumanChange.nothing()
                            .familyName("M")
                            .nickname("")
                            .displayName("J M")
                            .language("en")
                            .gender(Gender.FEMALE))),
            "UpdateUser",
            "{\"userId\": \"1\", \"human\": {\"profile\": {\"familyName\": \"M\", \"nickName\": \"\","
                + " \"displayName\": \"J M\", \"preferredLanguage\": \"en\", \"gender\":"
                + " \"GENDER_FEMALE\"}}}"),
        arguments(
            call(
                users ->
                    users.update(
                        "1",
                        MachineChange.nothing()
                            .username("renamed")
                            .name("Renamed")
                            .description("now with words")
                            .accessTokenType(AccessTokenType.JWT))),
            "UpdateUser",
            "{\"userId\": \"1\", \"username\": \"renamed\", \"machine\": {\"name\": \"Renamed\","
                + " \"description\": \"now with words\", \"accessTokenType\":"
                + " \"ACCESS_TOKEN_TYPE_JWT\"}}"),
        arguments(
            call(users -> users.metadata().set("1", "colour", "red")),
            "SetUserMetadata",
            "{\"userId\": \"1\", \"metadata\": [{\"key\": \"colour\", \"value\": \"cmVk\"}]}"),
        arguments(
            call(users -> users.metadata().remove("1", List.of("colour", "size"))),
            "DeleteUserMetadata",
            "{\"userId\": \"1\", \"keys\": [\"colour\", \"size\"]}"),
        arguments(
            call(users -> users.passwords().set("1", "Third-Passw0rd!")),
            "SetPassword",
            "{\"userId\": \"1\", \"newPassword\": {\"password\": \"Third-Passw0rd!\"}}"),
        arguments(
            call(users -> users.passwords().setToChange("1", "Another-Passw0rd!")),
            "SetPassword",
            "{\"userId\": \"1\", \"newPassword\": {\"password\": \"Another-Passw0rd!\","
                + " \"changeRequired\": true}}"),
        arguments(
            call(users -> users.passwords().change("1", "Another-Passw0rd!", "Third-Passw0rd!")),
            "SetPassword",
            "{\"userId\": \"1\", \"newPassword\": {\"password\": \"Third-Passw0rd!\"},"
                + " \"currentPassword\": \"Another-Passw0rd!\"}"),
        arguments(
            call(
                users ->
                    users
                        .passwords()
                        .setByCode("1", new VerificationCode("ABC"), "Fifth-Passw0rd!")),
            "SetPassword",
            "{\"userId\": \"1\", \"newPassword\": {\"password\": \"Fifth-Passw0rd!\"},"
                + " \"verificationCode\": \"ABC\"}"),
        arguments(
            call(users -> users.passwords().sendResetLink("1")),
            "PasswordReset",
            "{\"userId\": \"1\", \"sendLink\": {}}"),
        arguments(
            call(users -> users.contacts().setEmail("1", "a@b.c")),
            "SetEmail",
            "{\"userId\": \"1\", \"email\": \"a@b.c\"}"),
        arguments(
            call(users -> users.contacts().setVerifiedEmail("1", "a@b.c")),
            "SetEmail",
            "{\"userId\": \"1\", \"email\": \"a@b.c\", \"isVerified\": true}"),
        arguments(
            call(users -> users.contacts().verifyEmail("1", new VerificationCode("ABC"))),
            "VerifyEmail",
            "{\"userId\": \"1\", \"verificationCode\": \"ABC\"}"),
        arguments(
            call(users -> users.contacts().setPhone("1", "+41")),
            "SetPhone",
            "{\"userId\": \"1\", \"phone\": \"+41\"}"),
        arguments(
            call(users -> users.contacts().setVerifiedPhone("1", "+41")),
            "SetPhone",
            "{\"userId\": \"1\", \"phone\": \"+41\", \"isVerified\": true}"),
        arguments(
            call(users -> users.contacts().verifyPhone("1", new VerificationCode("ABC"))),
            "VerifyPhone",
            "{\"userId\": \"1\", \"verificationCode\": \"ABC\"}"),
        arguments(call(users -> users.contacts().removePhone("1")), "RemovePhone", user),
        arguments(
            call(users -> users.contacts().acceptInvite("1", new VerificationCode("ABC"))),
            "VerifyInviteCode",
            "{\"userId\": \"1\", \"verificationCode\": \"ABC\"}"),
        arguments(
            call(users -> users.secondFactors().verifyTotp("1", "123456")),
            "VerifyTOTPRegistration",
            "{\"userId\": \"1\", \"code\": \"123456\"}"),
        arguments(call(users -> users.secondFactors().removeTotp("1")), "RemoveTOTP", user));
  }

  private static Consumer<UserService> call(Consumer<UserService> call) {
    return call;
  }

  @ParameterizedTest
  @MethodSource("changes")
  void changes(Consumer<UserService> call, String method, String json) {
    call.accept(users);

    rpc.sent(SERVICE + method, json);
  }

  @Test
  void mintsTokens() {
    rpc.answers(
        """
        {"creationDate": "2026-11-01T12:00:00.100Z", "tokenId": "300", "token": "hush-hush"}""");

    NewPersonalAccessToken token = users.addPersonalAccessToken("100", FAR);

    rpc.sent(
        SERVICE + "AddPersonalAccessToken",
        "{\"userId\": \"100\", \"expirationDate\": \"2099-01-01T00:00:00Z\"}");
    assertThat(token).isEqualTo(new NewPersonalAccessToken("300", "hush-hush", CREATED, FAR));
    assertThat(token)
        .hasToString(
            "NewPersonalAccessToken[tokenId=300, token=[redacted],"
                + " createdAt=2026-11-01T12:00:00.100Z, expiresAt=2099-01-01T00:00:00Z]");
  }

  @Test
  void mintsTokensForATime() {
    rpc.answers("{\"tokenId\": \"600\", \"token\": \"token-1\"}");
    Instant before = Instant.now();

    NewPersonalAccessToken token = users.addPersonalAccessToken("100", Duration.ofMinutes(15));

    Instant sent = Instant.parse(rpc.requests().get(0).path("expirationDate").asText());
    assertThat(token.expiresAt()).isEqualTo(sent);
    assertThat(sent)
        .isBetween(before.plus(Duration.ofMinutes(15)), Instant.now().plus(Duration.ofMinutes(15)));
  }

  @Test
  void listsTokens() {
    rpc.answers(
        """
        {"pagination": {"totalResult": "1", "appliedLimit": "100"},
         "result": [{"creationDate": "2026-11-01T12:00:00.100Z",
                     "changeDate": "2026-11-01T12:00:00.200Z", "id": "300", "userId": "100",
                     "organizationId": "200", "expirationDate": "2099-01-01T00:00:00Z"}]}""");

    assertThat(users.listPersonalAccessTokens("100"))
        .containsExactly(new PersonalAccessToken("300", "100", "200", CREATED, CHANGED, FAR));
    rpc.sent(
        SERVICE + "ListPersonalAccessTokens",
        "{\"pagination\": {\"limit\": 100}, \"filters\": [{\"userIdFilter\": {\"id\": \"100\"}}]}");
  }

  @Test
  void generatesSecrets() {
    rpc.answers(
        "{\"creationDate\": \"2026-11-01T12:00:00.100Z\", \"clientSecret\": \"hush-hush\"}");

    NewMachineSecret secret = users.addSecret("100");

    rpc.sent(SERVICE + "AddSecret", "{\"userId\": \"100\"}");
    assertThat(secret).isEqualTo(new NewMachineSecret("hush-hush", CREATED));
    assertThat(secret)
        .hasToString(
            "NewMachineSecret[clientSecret=[redacted], createdAt=2026-11-01T12:00:00.100Z]");
  }

  @Test
  void generatesKeys() {
    rpc.answers(
        """
        {"creationDate": "2026-11-01T12:00:00.100Z", "keyId": "400",
         "keyContent": "eyJ0eXBlIjoic2VydmljZWFjY291bnQifQ=="}""");

    NewMachineKey key = users.addKey("100", FAR);

    rpc.sent(
        SERVICE + "AddKey", "{\"userId\": \"100\", \"expirationDate\": \"2099-01-01T00:00:00Z\"}");
    assertThat(key)
        .isEqualTo(new NewMachineKey("400", "{\"type\":\"serviceaccount\"}", CREATED, FAR));
    assertThat(key)
        .hasToString(
            "NewMachineKey[keyId=400, keyFile=[redacted], createdAt=2026-11-01T12:00:00.100Z,"
                + " expiresAt=2099-01-01T00:00:00Z]");
  }

  @Test
  void listsKeys() {
    rpc.answers(
        """
        {"pagination": {"totalResult": "1", "appliedLimit": "100"},
         "result": [{"creationDate": "2026-11-01T12:00:00.100Z",
                     "changeDate": "2026-11-01T12:00:00.200Z", "id": "400", "userId": "100",
                     "organizationId": "200", "expirationDate": "2099-01-01T00:00:00Z"}]}""");

    assertThat(users.listKeys("100"))
        .containsExactly(new MachineKey("400", "100", "200", CREATED, CHANGED, FAR));
    rpc.sent(
        SERVICE + "ListKeys",
        "{\"pagination\": {\"limit\": 100}, \"filters\": [{\"userIdFilter\": {\"id\": \"100\"}}]}");
  }

  @Test
  void returnsCodes() {
    rpc.answers("{\"verificationCode\": \"R\"}")
        .answers("{\"verificationCode\": \"E\"}")
        .answers("{\"verificationCode\": \"N\"}")
        .answers("{\"verificationCode\": \"P\"}")
        .answers("{\"inviteCode\": \"I\"}");

    assertThat(users.passwords().createResetCode("1")).isEqualTo(new VerificationCode("R"));
    assertThat(users.contacts().setEmailWithCode("1", "a@b.c"))
        .isEqualTo(new VerificationCode("E"));
    assertThat(users.contacts().createEmailCode("1")).isEqualTo(new VerificationCode("N"));
    assertThat(users.contacts().setPhoneWithCode("1", "+41")).isEqualTo(new VerificationCode("P"));
    assertThat(users.contacts().invite("1")).isEqualTo(new VerificationCode("I"));
    assertThat(rpc.requests())
        .containsExactly(
            FakeRpc.tree("{\"userId\": \"1\", \"returnCode\": {}}"),
            FakeRpc.tree("{\"userId\": \"1\", \"email\": \"a@b.c\", \"returnCode\": {}}"),
            FakeRpc.tree("{\"userId\": \"1\", \"returnCode\": {}}"),
            FakeRpc.tree("{\"userId\": \"1\", \"phone\": \"+41\", \"returnCode\": {}}"),
            FakeRpc.tree("{\"userId\": \"1\", \"returnCode\": {}}"));
    assertThat(new VerificationCode("SECRET")).hasToString("VerificationCode[value=[redacted]]");
  }

  @Test
  void registersSecondFactors() {
    rpc.answers("{\"uri\": \"otpauth://totp/x?secret=ABC\", \"secret\": \"ABC\"}")
        .answers(
            """
            {"details": {"totalResult": "2"},
             "authMethodTypes": ["AUTHENTICATION_METHOD_TYPE_PASSWORD",
                                 "AUTHENTICATION_METHOD_TYPE_TELEPATHY"]}""");

    TotpRegistration totp = users.secondFactors().addTotp("1");

    assertThat(totp).isEqualTo(new TotpRegistration("otpauth://totp/x?secret=ABC", "ABC"));
    assertThat(totp).hasToString("TotpRegistration[uri=[redacted], secret=[redacted]]");
    assertThat(users.secondFactors().listAuthenticationMethods("1"))
        .containsExactly(AuthenticationMethod.PASSWORD, AuthenticationMethod.UNSPECIFIED);
  }

  static Stream<Arguments> badInput() {
    return Stream.of(
        arguments(call(users -> users.get(" ")), "userId must not be blank"),
        arguments(call(users -> users.lock("")), "userId must not be blank"),
        arguments(call(users -> users.removeKey("1", "\n")), "keyId must not be blank"),
        arguments(
            call(users -> users.removePersonalAccessToken("1", " ")), "tokenId must not be blank"),
        arguments(
            call(users -> users.addPersonalAccessToken("1", Duration.ofSeconds(-1))),
            "lifetime must be longer than zero, but was PT-1S"),
        arguments(
            call(users -> users.awaitListed("1", Duration.ZERO)),
            "timeout must be longer than zero, but was PT0S"),
        arguments(
            call(users -> users.create(NewHuman.named("M", "M").email("m@example.com"))),
            "A person belongs to an organization: call NewHuman.in(organizationId)"),
        arguments(
            call(users -> users.create(NewHuman.named("M", "M").in("1"))),
            "A person has an e-mail address: call NewHuman.email(address), verifiedEmail or"
                + " emailWithCode"),
        arguments(
            call(users -> users.create(NewMachine.named("bot"))),
            "A service user belongs to an organization: call NewMachine.in(organizationId)"),
        arguments(call(users -> NewHuman.named("", "M")), "givenName must not be blank"),
        arguments(
            call(users -> NewHuman.named("M", "M").password(" ")), "password must not be blank"),
        arguments(
            call(users -> NewHuman.named("M", "M").gender(Gender.UNSPECIFIED)),
            "gender must not be UNSPECIFIED, which only an answer can hold"),
        arguments(
            call(users -> NewMachine.named("bot").accessTokenType(AccessTokenType.UNRECOGNIZED)),
            "accessTokenType must not be UNRECOGNIZED, which only an answer can hold"),
        arguments(call(users -> UserFilter.ids()), "userIds must not be empty"),
        arguments(call(users -> UserFilter.ids("1", " ")), "Each of userIds must not be blank"),
        arguments(call(users -> UserFilter.and()), "filters must not be empty"),
        arguments(call(users -> users.metadata().set("1", " ", "v")), "key must not be blank"),
        arguments(call(users -> users.metadata().remove("1", List.of())), "keys must not be empty"),
        arguments(
            call(users -> users.contacts().verifyEmail("1", new VerificationCode(""))),
            "code must not be blank"));
  }

  @ParameterizedTest
  @MethodSource("badInput")
  void refusesBadInputBeforeAnythingIsSent(Consumer<UserService> call, String message) {
    assertThatThrownBy(() -> call.accept(users))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
    rpc.sentNothing();
  }

  @SuppressWarnings("NullAway")
  static Stream<Arguments> nulls() {
    return Stream.of(
        arguments(call(users -> users.get(null)), "userId must not be null"),
        arguments(call(users -> users.list(null)), "query must not be null"),
        arguments(call(users -> users.create((NewHuman) null)), "human must not be null"),
        arguments(call(users -> users.create((NewMachine) null)), "machine must not be null"),
        arguments(
            call(users -> users.addPersonalAccessToken("1", (Instant) null)),
            "expiresAt must not be null"),
        arguments(call(users -> users.update("1", (HumanChange) null)), "change must not be null"),
        arguments(call(users -> NewHuman.named(null, "M")), "givenName must not be null"));
  }

  @ParameterizedTest
  @MethodSource("nulls")
  void refusesNullBeforeAnythingIsSent(Consumer<UserService> call, String message) {
    refusesBadInputBeforeAnythingIsSent(call, message);
  }
}
