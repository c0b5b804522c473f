package io.zitadeltestkit.embedded.internal.api.user.credential;

import io.zitadeltestkit.embedded.internal.api.message.DetailsResponseV1;
import io.zitadeltestkit.embedded.internal.api.message.DetailsV1;
import io.zitadeltestkit.embedded.internal.api.message.ListDetailsV1;
import io.zitadeltestkit.embedded.internal.api.message.OwnedV1;
import io.zitadeltestkit.embedded.internal.api.message.PagesV1;
import io.zitadeltestkit.embedded.internal.api.message.UserIdRequest;
import io.zitadeltestkit.embedded.internal.api.message.UserPageRequestV1;
import io.zitadeltestkit.embedded.internal.api.user.credential.CredentialMessages.KeyIdRequest;
import io.zitadeltestkit.embedded.internal.api.user.credential.CredentialMessages.TokenIdRequest;
import io.zitadeltestkit.embedded.internal.api.user.credential.CredentialMessagesV1.AddMachineKeyRequest;
import io.zitadeltestkit.embedded.internal.api.user.credential.CredentialMessagesV1.AddMachineKeyResponse;
import io.zitadeltestkit.embedded.internal.api.user.credential.CredentialMessagesV1.AddPersonalAccessTokenRequest;
import io.zitadeltestkit.embedded.internal.api.user.credential.CredentialMessagesV1.AddPersonalAccessTokenResponse;
import io.zitadeltestkit.embedded.internal.api.user.credential.CredentialMessagesV1.GenerateMachineSecretRequest;
import io.zitadeltestkit.embedded.internal.api.user.credential.CredentialMessagesV1.GenerateMachineSecretResponse;
import io.zitadeltestkit.embedded.internal.api.user.credential.CredentialMessagesV1.GetMachineKeyByIDsResponse;
import io.zitadeltestkit.embedded.internal.api.user.credential.CredentialMessagesV1.GetPersonalAccessTokenByIDsResponse;
import io.zitadeltestkit.embedded.internal.api.user.credential.CredentialMessagesV1.ListMachineKeysResponse;
import io.zitadeltestkit.embedded.internal.api.user.credential.CredentialMessagesV1.ListPersonalAccessTokensResponse;
import io.zitadeltestkit.embedded.internal.api.user.credential.CredentialMessagesV1.PersonalAccessToken;
import io.zitadeltestkit.embedded.internal.api.user.permission.PeopleV1;
import io.zitadeltestkit.embedded.internal.api.user.query.UserReadsV1;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.model.user.LoginNames;
import io.zitadeltestkit.embedded.internal.model.user.MachineKey;
import io.zitadeltestkit.embedded.internal.model.user.PersonalAccessTokens;
import io.zitadeltestkit.embedded.internal.model.user.User;
import io.zitadeltestkit.embedded.internal.model.user.UserCredential;
import io.zitadeltestkit.embedded.internal.operation.Call;
import io.zitadeltestkit.embedded.internal.query.Listing;
import io.zitadeltestkit.embedded.internal.query.Paging;
import io.zitadeltestkit.embedded.internal.state.Stamp;
import io.zitadeltestkit.embedded.internal.state.Table;
import io.zitadeltestkit.embedded.internal.state.Tx;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The keys, personal access tokens and secrets of service users. */
public final class CredentialCallsV1 {
  /** The scopes of every token. */
  private static final List<String> SCOPES =
      List.of(
          "openid",
          "profile",
          "urn:zitadel:iam:user:metadata",
          "urn:zitadel:iam:user:resourceowner");

  private CredentialCallsV1() {}

  public static AddPersonalAccessTokenResponse addToken(
      Call call, AddPersonalAccessTokenRequest request) {
    return call.write(
        tx -> {
          PersonalAccessTokens.Minted minted =
              Credentials.addToken(
                  tx, owned(call, tx, request.userId()), orNever(request.expirationDate()));
          return new AddPersonalAccessTokenResponse(
              minted.row().id(),
              minted.token(),
              DetailsV1.ofMaking(minted.row().stamp(), minted.row().orgId()));
        });
  }

  public static DetailsResponseV1 removeToken(Call call, TokenIdRequest request) {
    return call.write(
        tx -> {
          Credentials.removeToken(tx, owned(call, tx, request.userId()), request.tokenId());
          return removed(call, tx);
        });
  }

  public static GetPersonalAccessTokenByIDsResponse getToken(Call call, TokenIdRequest request) {
    return find(
            call,
            io.zitadeltestkit.embedded.internal.model.user.PersonalAccessToken.TABLE,
            request.tokenId(),
            request.userId())
        .map(token -> new GetPersonalAccessTokenByIDsResponse(view(token)))
        .orElseThrow(() -> Fault.notFound("QUERY-fRunu", "Errors.PersonalAccessToken.NotFound"));
  }

  public static ListPersonalAccessTokensResponse listTokens(Call call, UserPageRequestV1 request) {
    var page =
        list(
            call,
            io.zitadeltestkit.embedded.internal.model.user.PersonalAccessToken.TABLE,
            io.zitadeltestkit.embedded.internal.model.user.PersonalAccessToken.BY_USER,
            request.userId(),
            request.query());
    return new ListPersonalAccessTokensResponse(
        ListDetailsV1.of(call, page), page.map(CredentialCallsV1::view).items());
  }

  private static PersonalAccessToken view(
      io.zitadeltestkit.embedded.internal.model.user.PersonalAccessToken token) {
    return new PersonalAccessToken(
        token.id(), DetailsV1.of(token.stamp(), token.orgId()), token.expiresAt(), SCOPES);
  }

  public static AddMachineKeyResponse addKey(Call call, AddMachineKeyRequest request) {
    String publicKey = new String(request.publicKey().toArray(), StandardCharsets.UTF_8);
    return call.write(
        tx -> {
          MachineKeys.Added added =
              MachineKeys.add(
                  tx,
                  owned(call, tx, request.userId()),
                  orNever(request.expirationDate()),
                  publicKey);
          return new AddMachineKeyResponse(
              added.row().id(),
              added.content(),
              DetailsV1.ofMaking(added.row().stamp(), added.row().orgId()));
        });
  }

  public static DetailsResponseV1 removeKey(Call call, KeyIdRequest request) {
    return call.write(
        tx -> {
          Credentials.removeKey(tx, owned(call, tx, request.userId()), request.keyId());
          return removed(call, tx);
        });
  }

  public static GetMachineKeyByIDsResponse getKey(Call call, KeyIdRequest request) {
    return find(call, MachineKey.TABLE, request.keyId(), request.userId())
        .map(key -> new GetMachineKeyByIDsResponse(view(key)))
        .orElseThrow(() -> Fault.notFound("QUERY-Dgr3g", "Errors.AuthNKey.NotFound"));
  }

  public static ListMachineKeysResponse listKeys(Call call, UserPageRequestV1 request) {
    var page = list(call, MachineKey.TABLE, MachineKey.BY_USER, request.userId(), request.query());
    return new ListMachineKeysResponse(
        ListDetailsV1.of(call, page), page.map(CredentialCallsV1::view).items());
  }

  private static KeyV1 view(MachineKey key) {
    return KeyV1.of(key.id(), key.stamp(), key.orgId(), key.expiresAt());
  }

  /** The client id is the user's login name. */
  public static GenerateMachineSecretResponse addSecret(
      Call call, GenerateMachineSecretRequest request) {
    User known = UserReadsV1.find(call, request.userId());
    return call.write(
        tx -> {
          User user = machine(call, tx, known.id(), notExisting("COMMAND-x8910n"));
          String secret = Credentials.addSecret(tx, user);
          return new GenerateMachineSecretResponse(
              LoginNames.preferred(tx.state(), user),
              secret,
              DetailsV1.ofMaking(tx.changed(user), user.orgId()));
        });
  }

  public static DetailsResponseV1 removeSecret(Call call, UserIdRequest request) {
    return call.write(
        tx -> {
          User user = machine(call, tx, request.userId(), notExisting("COMMAND-x7s802"));
          Credentials.removeSecret(tx, user);
          return PeopleV1.happened(tx, user);
        });
  }

  private static Supplier<Fault> notExisting(String id) {
    return () -> Fault.failedPrecondition(id, "Errors.User.NotExisting");
  }

  private static User machine(Call call, Tx tx, String userId, Supplier<Fault> missing) {
    return OwnedV1.find(call, tx.state(), User.TABLE, userId)
        .filter(User::passesForMachine)
        .orElseThrow(missing);
  }

  /** Without a date the credential never expires. */
  private static Instant orNever(@Nullable Instant date) {
    return date == null ? Stamp.NEVER : date;
  }

  /** Returns the user's id, or, for a user of another organization, an unknown id. */
  private static String owned(Call call, Tx tx, String userId) {
    return OwnedV1.find(call, tx.state(), User.TABLE, userId).map(User::id).orElse("");
  }

  private static DetailsResponseV1 removed(Call call, Tx tx) {
    return DetailsResponseV1.ofChange(tx.created(), call.caller().orgId());
  }

  private static <E extends UserCredential> Optional<E> find(
      Call call, Table<E> table, String id, String userId) {
    return OwnedV1.find(call, call.state(), table, id)
        .filter(credential -> credential.userId().equals(userId));
  }

  private static <E extends UserCredential> Listing<E> list(
      Call call, Table<E> table, Table.Index<E> byUser, String userId, @Nullable Paging paging) {
    return PagesV1.of(
        call.listed().lookup(table, byUser, userId),
        credential -> credential.orgId().equals(call.caller().orgId()),
        paging);
  }
}
