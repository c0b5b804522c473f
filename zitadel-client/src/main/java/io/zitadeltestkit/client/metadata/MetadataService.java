package io.zitadeltestkit.client.metadata;

import io.zitadeltestkit.client.internal.Answer;
import io.zitadeltestkit.client.internal.Check;
import io.zitadeltestkit.client.internal.Fields;
import io.zitadeltestkit.client.internal.Listing;
import io.zitadeltestkit.client.internal.Rpc;
import io.zitadeltestkit.client.internal.Wire;
import io.zitadeltestkit.client.search.Page;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The metadata of users or of organizations.
 *
 * <p>Every method refuses a blank id or key with an {@link IllegalArgumentException} before
 * anything is sent, and throws what all calls throw: {@code NotFoundException}, {@code
 * PermissionDeniedException} and the others of {@code ZitadelException}.
 */
public final class MetadataService {
  private final Rpc rpc;
  private final String service;
  private final String noun;
  private final String ownerField;
  private final Listing<MetadataFilter, MetadataEntry> listing;

  private MetadataService(Rpc rpc, String service, String noun, String ownerField) {
    this.rpc = rpc;
    this.service = service;
    this.noun = noun;
    this.ownerField = ownerField;
    this.listing =
        new Listing<>(
            rpc,
            service + "/List" + noun + "Metadata",
            Listing.Style.FILTERS,
            "",
            filter -> Fields.of("keyFilter", Wire.textFilter("key", filter.key(), filter.match())),
            "metadata",
            MetadataService::entry);
  }

  /**
   * The metadata of users; internal, reached through the service of users.
   *
   * @param rpc the way to the server
   * @return the service
   */
  public static MetadataService ofUsers(Rpc rpc) {
    return new MetadataService(rpc, "zitadel.user.v2.UserService", "User", "userId");
  }

  /**
   * The metadata of organizations; internal, reached through the service of organizations.
   *
   * @param rpc the way to the server
   * @return the service
   */
  public static MetadataService ofOrganizations(Rpc rpc) {
    return new MetadataService(
        rpc, "zitadel.org.v2.OrganizationService", "Organization", "organizationId");
  }

  /**
   * Sets one entry, replacing what stood under its key.
   *
   * @param ownerId the id of the user or organization
   * @param key the key, 1 to 200 characters
   * @param text the value, stored as UTF-8
   */
  public void set(String ownerId, String key, String text) {
    set(ownerId, Map.of(Check.text(key, "key"), MetadataValue.of(text)));
  }

  /**
   * Sets some entries, replacing what stood under their keys; the others stay.
   *
   * @param ownerId the id of the user or organization
   * @param metadata at least one entry
   */
  public void set(String ownerId, Map<String, MetadataValue> metadata) {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    Check.given(metadata, "metadata")
        .forEach(
            (key, value) -> entries.put(key, Check.given(value, "Each value of metadata").bytes()));
    Fields request =
        Fields.of(ownerField, Check.text(ownerId, ownerField))
            .with("metadata", Wire.metadata(entries));
    Answer.to(rpc, service + "/Set" + noun + "Metadata", request);
  }

  /**
   * Lists all entries, over as many pages as there are.
   *
   * @param ownerId the id of the user or organization
   * @return all entries, those set a moment ago perhaps not yet among them
   */
  public List<MetadataEntry> list(String ownerId) {
    Fields owner = Fields.of(ownerField, Check.text(ownerId, ownerField));
    return listing.stream(owner, MetadataQuery.all().ascending()).toList();
  }

  /**
   * Lists entries.
   *
   * @param ownerId the id of the user or organization
   * @param query which entries, and which page of them
   * @return the page
   */
  public Page<MetadataEntry> list(String ownerId, MetadataQuery query) {
    return listing.page(Fields.of(ownerField, Check.text(ownerId, ownerField)), query);
  }

  /**
   * Deletes entries. A key that isn't there is a {@code NotFoundException}, and then none is
   * deleted.
   *
   * @param ownerId the id of the user or organization
   * @param keys at least one key
   */
  public void delete(String ownerId, Collection<String> keys) {
    Fields request =
        Fields.of(ownerField, Check.text(ownerId, ownerField))
            .with("keys", new ArrayList<>(Check.texts(keys, "keys")));
    Answer.to(rpc, service + "/Delete" + noun + "Metadata", request);
  }

  private static MetadataEntry entry(Answer answer) {
    return new MetadataEntry(
        answer.required("key"),
        MetadataValue.of(answer.bytes("value")),
        answer.instant("creationDate"),
        answer.instant("changeDate"));
  }
}
