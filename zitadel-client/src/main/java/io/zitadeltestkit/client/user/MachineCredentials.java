package io.zitadeltestkit.client.user;

import io.zitadeltestkit.client.internal.rpc.Answer;
import io.zitadeltestkit.client.internal.rpc.Fields;
import io.zitadeltestkit.client.internal.rpc.Listing;
import io.zitadeltestkit.client.internal.rpc.Rpc;
import io.zitadeltestkit.client.internal.rpc.Wire;
import io.zitadeltestkit.client.internal.text.Check;
import io.zitadeltestkit.client.search.ListQuery;
import io.zitadeltestkit.client.search.Selection;
import io.zitadeltestkit.client.search.Unsorted;
import java.time.Instant;
import java.util.List;

/** The credentials of service users: tokens, secret and keys. */
final class MachineCredentials {
  private static final String SERVICE = "zitadel.user.v2.UserService/";

  private final Rpc rpc;
  private final Listing<String, PersonalAccessToken> tokens;
  private final Listing<String, MachineKey> keys;

  MachineCredentials(Rpc rpc) {
    this.rpc = rpc;
    this.tokens =
        new Listing<>(
            rpc,
            SERVICE + "ListPersonalAccessTokens",
            Listing.Style.FILTERS,
            Wire.sorts(""),
            MachineCredentials::ofUser,
            "result",
            MachineCredentials::token);
    this.keys =
        new Listing<>(
            rpc,
            SERVICE + "ListKeys",
            Listing.Style.FILTERS,
            Wire.sorts(""),
            MachineCredentials::ofUser,
            "result",
            MachineCredentials::key);
  }

  NewPersonalAccessToken addToken(String userId, Instant expiresAt) {
    Answer answer = Answer.to(rpc, SERVICE + "AddPersonalAccessToken", expiring(userId, expiresAt));
    return new NewPersonalAccessToken(
        answer.required("tokenId"),
        answer.required("token"),
        answer.instant("creationDate"),
        expiresAt);
  }

  List<PersonalAccessToken> tokens(String userId) {
    return tokens.stream(Fields.empty(), new Owned(Check.text(userId, "userId"))).toList();
  }

  void removeToken(String userId, String tokenId) {
    Answer.to(
        rpc,
        SERVICE + "RemovePersonalAccessToken",
        owner(userId).with("tokenId", Check.text(tokenId, "tokenId")));
  }

  NewPersonalAccessToken rotateToken(String userId, String tokenId, Instant expiresAt) {
    Check.text(tokenId, "tokenId");
    NewPersonalAccessToken fresh = addToken(userId, expiresAt);
    removeOld(() -> removeToken(userId, tokenId), () -> removeToken(userId, fresh.tokenId()));
    return fresh;
  }

  /**
   * If the old credential can't be removed, the new one is removed, since the caller never sees it.
   */
  private static void removeOld(Runnable removal, Runnable undo) {
    try {
      removal.run();
    } catch (RuntimeException e) {
      try {
        undo.run();
      } catch (RuntimeException further) {
        e.addSuppressed(further);
      }
      throw e;
    }
  }

  NewMachineSecret addSecret(String userId) {
    Answer answer = Answer.to(rpc, SERVICE + "AddSecret", owner(userId));
    return new NewMachineSecret(answer.required("clientSecret"), answer.instant("creationDate"));
  }

  void removeSecret(String userId) {
    Answer.to(rpc, SERVICE + "RemoveSecret", owner(userId));
  }

  NewMachineKey addKey(String userId, Instant expiresAt) {
    Answer answer = Answer.to(rpc, SERVICE + "AddKey", expiring(userId, expiresAt));
    return NewMachineKey.of(
        answer.required("keyId"),
        answer.requiredBytes("keyContent"),
        answer.instant("creationDate"),
        expiresAt);
  }

  List<MachineKey> keys(String userId) {
    return keys.stream(Fields.empty(), new Owned(Check.text(userId, "userId"))).toList();
  }

  void removeKey(String userId, String keyId) {
    Answer.to(rpc, SERVICE + "RemoveKey", owner(userId).with("keyId", Check.text(keyId, "keyId")));
  }

  NewMachineKey rotateKey(String userId, String keyId, Instant expiresAt) {
    Check.text(keyId, "keyId");
    NewMachineKey fresh = addKey(userId, expiresAt);
    removeOld(() -> removeKey(userId, keyId), () -> removeKey(userId, fresh.keyId()));
    return fresh;
  }

  static Fields owner(String userId) {
    return Fields.of("userId", Check.text(userId, "userId"));
  }

  private static Fields expiring(String userId, Instant expiresAt) {
    return owner(userId).with("expirationDate", Check.given(expiresAt, "expiresAt"));
  }

  private static Fields ofUser(String userId) {
    return Fields.of("userIdFilter", Fields.of("id", userId));
  }

  private static PersonalAccessToken token(Answer answer) {
    return new PersonalAccessToken(
        answer.required("id"),
        answer.text("userId"),
        answer.text("organizationId"),
        answer.instant("creationDate"),
        answer.instant("changeDate"),
        answer.instant("expirationDate"));
  }

  private static MachineKey key(Answer answer) {
    return new MachineKey(
        answer.required("id"),
        answer.text("userId"),
        answer.text("organizationId"),
        answer.instant("creationDate"),
        answer.instant("changeDate"),
        answer.instant("expirationDate"));
  }

  /** The credentials of one service user. */
  private static final class Owned extends ListQuery<String, Unsorted, Owned> {
    Owned(String userId) {
      super(new Selection<>(List.of(userId), null, 0, 0, false));
    }

    private Owned(Selection<String, Unsorted> selection) {
      super(selection);
    }

    @Override
    protected Owned with(Selection<String, Unsorted> changed) {
      return new Owned(changed);
    }
  }
}
