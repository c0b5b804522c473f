package io.zitadeltestkit.client.user;

import io.zitadeltestkit.client.internal.rpc.Answer;
import io.zitadeltestkit.client.internal.rpc.Awaiting;
import io.zitadeltestkit.client.internal.rpc.Fields;
import io.zitadeltestkit.client.internal.rpc.Finding;
import io.zitadeltestkit.client.internal.rpc.Listing;
import io.zitadeltestkit.client.internal.rpc.MetadataOwner;
import io.zitadeltestkit.client.internal.rpc.Rpc;
import io.zitadeltestkit.client.internal.rpc.Services;
import io.zitadeltestkit.client.internal.rpc.Wire;
import io.zitadeltestkit.client.internal.text.Check;
import io.zitadeltestkit.client.metadata.MetadataService;
import io.zitadeltestkit.client.search.NotListedException;
import io.zitadeltestkit.client.search.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Users: people and service users.
 *
 * <pre>{@code
 * CreatedUser minnie =
 *     users.create(NewHuman.named("Minnie", "Mouse").email("minnie@acme.example").in(orgId));
 * User user = users.get(minnie.id());
 * }</pre>
 *
 * <p>Every method refuses null and blank ids with an {@link IllegalArgumentException} before
 * anything is sent, and throws what all calls throw: {@code NotFoundException} for an unknown user,
 * {@code PermissionDeniedException} if the caller lacks the role, and the other {@code
 * ZitadelException}s.
 *
 * <p>{@link #get} sees all earlier writes; lists lag behind on a real server ({@link
 * #awaitListed}). Thread-safe.
 */
// Longer than most: a method for each operation of the service, and half of the lines are their
// Javadoc.
public final class UserService {
  private static final String SERVICE = "zitadel.user.v2.UserService/";

  private final Rpc rpc;
  private final Listing<UserFilter, User> users;
  private final Awaiting awaiting;
  private final MachineCredentials credentials;
  private final MetadataService metadata;
  private final UserPasswords passwords;
  private final UserContacts contacts;
  private final UserSecondFactors secondFactors;

  UserService(Rpc rpc) {
    this(rpc, new Awaiting());
  }

  UserService(Rpc rpc, Awaiting awaiting) {
    this.rpc = rpc;
    this.awaiting = awaiting;
    this.users =
        new Listing<>(
            rpc,
            SERVICE + "ListUsers",
            Listing.Style.QUERIES,
            Wire.sorts(
                "USER_FIELD_NAME_",
                Map.of(
                    "USERNAME", "USER_NAME",
                    "GIVEN_NAME", "FIRST_NAME",
                    "FAMILY_NAME", "LAST_NAME",
                    "NICKNAME", "NICK_NAME")),
            UserFilter::fields,
            "result",
            UserAnswers::user);
    this.credentials = new MachineCredentials(rpc);
    this.metadata = Services.make(MetadataService.class, MetadataOwner.users(rpc));
    this.passwords = new UserPasswords(rpc);
    this.contacts = new UserContacts(rpc);
    this.secondFactors = new UserSecondFactors(rpc);
  }

  /**
   * Creates a person.
   *
   * @param human the person's data
   * @return the id, and the requested codes
   * @throws IllegalArgumentException if organization or e-mail address are missing; {@code
   *     AlreadyExistsException} if the user name is taken
   */
  public CreatedUser create(NewHuman human) {
    return UserAnswers.created(
        Answer.to(rpc, SERVICE + "CreateUser", Check.given(human, "human").request()));
  }

  /**
   * Creates a service user. It has no permissions until it is an administrator or has an
   * authorization.
   *
   * @param machine its data
   * @return the id
   * @throws IllegalArgumentException if the organization is missing; {@code AlreadyExistsException}
   *     if the user name is taken
   */
  public CreatedUser create(NewMachine machine) {
    return UserAnswers.created(
        Answer.to(rpc, SERVICE + "CreateUser", Check.given(machine, "machine").request()));
  }

  /**
   * Reads a user.
   *
   * @param userId the id
   * @return the user as it was last written
   */
  public User get(String userId) {
    return UserAnswers.user(
        Answer.to(rpc, SERVICE + "GetUserByID", MachineCredentials.owner(userId)).object("user"));
  }

  /**
   * Finds a user.
   *
   * @param userId the id
   * @return the user; empty if there is none, or the caller may not see it
   */
  public Optional<User> find(String userId) {
    return Finding.optional(() -> get(userId));
  }

  /**
   * Lists a page of users. Users that the caller may not see are left out.
   *
   * @param query filters, order and page
   * @return the page
   */
  public Page<User> list(UserQuery query) {
    return users.page(query);
  }

  /**
   * Streams all pages of users, requesting each when it is needed. If users are created or deleted
   * meanwhile, one may be missing or come twice.
   *
   * @param query filters and order; its limit is the page size
   * @return the users
   */
  public Stream<User> stream(UserQuery query) {
    return users.stream(Fields.empty(), query);
  }

  /**
   * Lists the users of all pages.
   *
   * @param query filters and order; its limit is the page size
   * @return the users
   */
  public List<User> listAll(UserQuery query) {
    return stream(query).toList();
  }

  /**
   * Waits until a user appears in lists, which lag behind writes on a real server.
   *
   * @param userId the id
   * @param timeout how long at most; longer than zero
   * @return the user as it is listed
   * @throws NotListedException with the last answer if it doesn't appear in time
   */
  public User awaitListed(String userId, Duration timeout) {
    UserQuery query = UserQuery.all().where(UserFilter.ids(Check.text(userId, "userId")));
    return awaiting.first("user " + userId, timeout, () -> list(query));
  }

  /**
   * Changes a person.
   *
   * @param userId the id
   * @param change what changes
   */
  public void update(String userId, HumanChange change) {
    update(userId, Check.given(change, "change").request());
  }

  /**
   * Changes a service user.
   *
   * @param userId the id
   * @param change what changes
   */
  public void update(String userId, MachineChange change) {
    update(userId, Check.given(change, "change").request());
  }

  private void update(String userId, Fields change) {
    Answer.to(rpc, SERVICE + "UpdateUser", change.with("userId", Check.text(userId, "userId")));
  }

  /**
   * Locks a user: signing in fails and the user's tokens stop working.
   *
   * @param userId the id; {@code FailedPreconditionException} if the user is locked already
   */
  public void lock(String userId) {
    Answer.to(rpc, SERVICE + "LockUser", MachineCredentials.owner(userId));
  }

  /**
   * Unlocks a user.
   *
   * @param userId the id; {@code FailedPreconditionException} if the user isn't locked
   */
  public void unlock(String userId) {
    Answer.to(rpc, SERVICE + "UnlockUser", MachineCredentials.owner(userId));
  }

  /**
   * Deactivates a user: signing in fails and the user's tokens stop working.
   *
   * @param userId the id; {@code FailedPreconditionException} if the user is inactive already
   */
  public void deactivate(String userId) {
    Answer.to(rpc, SERVICE + "DeactivateUser", MachineCredentials.owner(userId));
  }

  /**
   * Activates a user who was deactivated.
   *
   * @param userId the id; {@code FailedPreconditionException} if the user isn't inactive
   */
  public void activate(String userId) {
    Answer.to(rpc, SERVICE + "ReactivateUser", MachineCredentials.owner(userId));
  }

  /**
   * Deletes a user with all tokens, keys and roles.
   *
   * @param userId the id; {@code NotFoundException} if there is no such user
   */
  public void delete(String userId) {
    Answer.to(rpc, SERVICE + "DeleteUser", MachineCredentials.owner(userId));
  }

  /**
   * Creates a personal access token for a service user.
   *
   * @param userId the id; {@code FailedPreconditionException} if it is unknown or a person's
   * @param expiresAt until when it works; {@code InvalidArgumentException} for a date in the past
   * @return the token, which Zitadel shows only once
   */
  public NewPersonalAccessToken addPersonalAccessToken(String userId, Instant expiresAt) {
    return credentials.addToken(userId, expiresAt);
  }

  /**
   * Creates a personal access token for a service user.
   *
   * @param userId the id; {@code FailedPreconditionException} if it is unknown or a person's
   * @param lifetime how long it works from now on, by this machine's clock; longer than zero
   * @return the token, which Zitadel shows only once
   */
  public NewPersonalAccessToken addPersonalAccessToken(String userId, Duration lifetime) {
    return credentials.addToken(userId, Check.fromNow(lifetime, "lifetime"));
  }

  /**
   * Lists a service user's personal access tokens from all pages.
   *
   * @param userId the id
   * @return the tokens' ids and dates, not the tokens themselves
   */
  public List<PersonalAccessToken> listPersonalAccessTokens(String userId) {
    return credentials.tokens(userId);
  }

  /**
   * Revokes a personal access token. On a real server it may still work for a moment.
   *
   * @param userId the id of the service user
   * @param tokenId the id of the token; {@code NotFoundException} if it was revoked already
   */
  public void removePersonalAccessToken(String userId, String tokenId) {
    credentials.removeToken(userId, tokenId);
  }

  /**
   * Replaces a personal access token: creates a new one, then revokes the old one. The old one may
   * be this client's own token; then make a new client with the new token.
   *
   * <pre>{@code
   * NewPersonalAccessToken fresh =
   *     users.rotatePersonalAccessToken(botId, oldTokenId, Duration.ofDays(30));
   * }</pre>
   *
   * @param userId the id of the service user
   * @param tokenId the id of the old token; {@code NotFoundException} if it was removed already,
   *     and then no new one is made
   * @param lifetime how long the new one works from now on, by this machine's clock; longer than
   *     zero
   * @return the new token, which Zitadel shows only once
   */
  public NewPersonalAccessToken rotatePersonalAccessToken(
      String userId, String tokenId, Duration lifetime) {
    return credentials.rotateToken(userId, tokenId, Check.fromNow(lifetime, "lifetime"));
  }

  /**
   * Generates a service user's client secret, replacing the existing one. On a real server it may
   * take a moment until the token endpoint knows it.
   *
   * @param userId the id
   * @return the secret, which Zitadel shows only once
   */
  public NewMachineSecret addSecret(String userId) {
    return credentials.addSecret(userId);
  }

  /**
   * Removes a service user's client secret.
   *
   * @param userId the id
   */
  public void removeSecret(String userId) {
    credentials.removeSecret(userId);
  }

  /**
   * Generates a key pair for a service user. On a real server it may take a moment until the token
   * endpoint knows it.
   *
   * @param userId the id; {@code FailedPreconditionException} if it is unknown or a person's
   * @param expiresAt until when it works; {@code InvalidArgumentException} for a date in the past
   * @return the key file, which Zitadel shows only once
   */
  public NewMachineKey addKey(String userId, Instant expiresAt) {
    return credentials.addKey(userId, expiresAt);
  }

  /**
   * Lists a service user's keys from all pages.
   *
   * @param userId the id
   * @return the keys' ids and dates, not the keys themselves
   */
  public List<MachineKey> listKeys(String userId) {
    return credentials.keys(userId);
  }

  /**
   * Removes a service user's key. On a real server it may still work for a moment.
   *
   * @param userId the id of the service user
   * @param keyId the id of the key
   */
  public void removeKey(String userId, String keyId) {
    credentials.removeKey(userId, keyId);
  }

  /**
   * Replaces a service user's key: generates a new pair, then removes the old one. Access tokens
   * that were issued for the old one work until they expire, so an application that gets the new
   * key file within that time is not interrupted.
   *
   * <pre>{@code
   * NewMachineKey fresh = users.rotateKey(botId, oldKeyId, Instant.now().plus(Duration.ofDays(90)));
   * store(fresh.keyFile());
   * }</pre>
   *
   * @param userId the id of the service user
   * @param keyId the id of the old key; {@code NotFoundException} if it was removed already, and
   *     then no new one is made
   * @param expiresAt until when the new one works; {@code InvalidArgumentException} for a date in
   *     the past
   * @return the new key file, which Zitadel shows only once
   */
  public NewMachineKey rotateKey(String userId, String keyId, Instant expiresAt) {
    return credentials.rotateKey(userId, keyId, expiresAt);
  }

  /**
   * The metadata of users.
   *
   * @return the service for it
   */
  public MetadataService metadata() {
    return metadata;
  }

  /**
   * The passwords of people.
   *
   * @return the service for them
   */
  public UserPasswords passwords() {
    return passwords;
  }

  /**
   * The e-mail addresses and phone numbers of people, and inviting them.
   *
   * @return the service for them
   */
  public UserContacts contacts() {
    return contacts;
  }

  /**
   * The second factors of people.
   *
   * @return the service for them
   */
  public UserSecondFactors secondFactors() {
    return secondFactors;
  }
}
