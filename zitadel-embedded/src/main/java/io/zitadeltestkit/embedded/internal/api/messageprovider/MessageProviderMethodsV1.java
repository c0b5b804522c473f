package io.zitadeltestkit.embedded.internal.api.messageprovider;

import io.zitadeltestkit.embedded.internal.api.message.DetailsResponseV1;
import io.zitadeltestkit.embedded.internal.api.message.DetailsV1;
import io.zitadeltestkit.embedded.internal.api.message.EmptyRequest;
import io.zitadeltestkit.embedded.internal.api.message.ListDetailsV1;
import io.zitadeltestkit.embedded.internal.api.message.PageRequestV1;
import io.zitadeltestkit.embedded.internal.api.message.PagesV1;
import io.zitadeltestkit.embedded.internal.api.messageprovider.MessageProviderMessagesV1.AddProviderResponse;
import io.zitadeltestkit.embedded.internal.api.messageprovider.MessageProviderMessagesV1.Change;
import io.zitadeltestkit.embedded.internal.api.messageprovider.MessageProviderMessagesV1.GetProviderResponse;
import io.zitadeltestkit.embedded.internal.api.messageprovider.MessageProviderMessagesV1.HTTPConfig;
import io.zitadeltestkit.embedded.internal.api.messageprovider.MessageProviderMessagesV1.ListProvidersResponse;
import io.zitadeltestkit.embedded.internal.api.messageprovider.MessageProviderMessagesV1.Named;
import io.zitadeltestkit.embedded.internal.api.messageprovider.MessageProviderMessagesV1.NewProviderRequest;
import io.zitadeltestkit.embedded.internal.api.messageprovider.MessageProviderMessagesV1.ProviderChangeRequest;
import io.zitadeltestkit.embedded.internal.api.messageprovider.MessageProviderMessagesV1.ProviderRequest;
import io.zitadeltestkit.embedded.internal.api.messageprovider.MessageProviderMessagesV1.ShortProviderRequest;
import io.zitadeltestkit.embedded.internal.api.messageprovider.MessageProviderMessagesV1.UpdateProviderResponse;
import io.zitadeltestkit.embedded.internal.api.messageprovider.MessageProviderMessagesV1.UpdateSMSProviderHTTPRequest;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.model.instance.MessageProvider;
import io.zitadeltestkit.embedded.internal.operation.Call;
import io.zitadeltestkit.embedded.internal.operation.Service;
import io.zitadeltestkit.embedded.internal.query.Listing;
import io.zitadeltestkit.embedded.internal.secret.SigningSecrets;
import io.zitadeltestkit.embedded.internal.state.Notification;
import io.zitadeltestkit.embedded.internal.state.State;
import io.zitadeltestkit.embedded.internal.state.Tx;
import io.zitadeltestkit.embedded.internal.uri.OutgoingUrl;
import io.zitadeltestkit.embedded.internal.version.Difference;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The methods about HTTP endpoints that messages are posted to. */
public final class MessageProviderMethodsV1 {
  private final ProviderChannelV1 of;

  private MessageProviderMethodsV1(ProviderChannelV1 of) {
    this.of = of;
  }

  /** Adds them to the service. */
  public static void addTo(Service service) {
    MessageProviderMethodsV1 email = new MessageProviderMethodsV1(ProviderChannelV1.EMAIL);
    service
        .add("ListEmailProviders", PageRequestV1.class, email::list)
        .add("GetEmailProvider", EmptyRequest.class, email::active)
        .add(
            "GetEmailProviderById",
            ShortProviderRequest.class,
            (call, request) -> email.get(call, request.id()))
        .add("AddEmailProviderHTTP", NewProviderRequest.class, email::add)
        .add("UpdateEmailProviderHTTP", ProviderChangeRequest.class, email::update)
        .add("ActivateEmailProvider", ProviderRequest.class, email::activate)
        .add("DeactivateEmailProvider", ProviderRequest.class, email::deactivate)
        .add("RemoveEmailProvider", ShortProviderRequest.class, email::remove);
    MessageProviderMethodsV1 sms = new MessageProviderMethodsV1(ProviderChannelV1.SMS);
    service
        .add("ListSMSProviders", PageRequestV1.class, sms::list)
        .add(
            "GetSMSProvider",
            ShortProviderRequest.class,
            (call, request) -> sms.get(call, request.id()))
        .add("AddSMSProviderHTTP", NewProviderRequest.class, sms::add)
        .add("UpdateSMSProviderHTTP", UpdateSMSProviderHTTPRequest.class, sms::update)
        .add("ActivateSMSProvider", ProviderRequest.class, sms::activate)
        .add("DeactivateSMSProvider", ProviderRequest.class, sms::deactivate)
        .add("RemoveSMSProvider", ProviderRequest.class, sms::remove);
  }

  private ListProvidersResponse list(Call call, PageRequestV1 request) {
    Listing<MessageProvider> page =
        PagesV1.of(all(call.listed()), provider -> true, request.query());
    // The real server gives both lists the time of those for SMS.
    boolean anySms =
        call.listed()
            .all(MessageProvider.TABLE)
            .anyMatch(provider -> provider.channel() == Notification.Channel.SMS);
    return new ListProvidersResponse(
        ListDetailsV1.ofRare(call, page.total(), anySms, 0),
        page.map(provider -> view(call, provider)).items());
  }

  private GetProviderResponse active(Call call, EmptyRequest request) {
    return new GetProviderResponse(
        all(call.state())
            .filter(MessageProvider::active)
            .findFirst()
            .map(provider -> view(call, provider))
            .orElseThrow(of.unknown()));
  }

  private GetProviderResponse get(Call call, String id) {
    return new GetProviderResponse(
        find(call.state(), id).map(provider -> view(call, provider)).orElseThrow(of.unknown()));
  }

  private AddProviderResponse add(Call call, NewProviderRequest fields) {
    requireAllowed(call, fields.endpoint());
    MessageProvider added =
        call.write(
            tx ->
                tx.put(
                    MessageProvider.TABLE,
                    new MessageProvider(
                        tx.newId(),
                        of.channel(),
                        fields.description(),
                        fields.endpoint(),
                        SigningSecrets.create(),
                        false,
                        tx.created())));
    String instanceId = call.instance().id();
    return new AddProviderResponse(
        of.tellsCreation()
            ? DetailsV1.ofMaking(added.stamp(), instanceId)
            : DetailsV1.ofChange(added.stamp(), instanceId),
        added.id(),
        added.signingKey());
  }

  private UpdateProviderResponse update(Call call, Change change) {
    requireAllowed(call, change.endpoint());
    boolean newKey = change.expirationSigningKey() != null;
    MessageProvider changed =
        call.write(
            tx -> {
              MessageProvider before = get(tx, change.id(), of.notChangeable());
              MessageProvider after =
                  before.with(
                      b ->
                          b.description(change.description())
                              .endpoint(change.endpoint())
                              .signingKey(newKey ? SigningSecrets.create() : before.signingKey()));
              return after.equals(before) ? before : put(tx, after);
            });
    return new UpdateProviderResponse(
        DetailsV1.ofChange(changed.stamp(), call.instance().id()),
        newKey ? changed.signingKey() : null);
  }

  private DetailsResponseV1 activate(Call call, Named request) {
    return call.write(
        tx -> {
          MessageProvider provider = get(tx, request.id(), of.notActivatable());
          if (provider.active()) {
            throw of.alreadyActive().get();
          }
          all(tx.state())
              .filter(MessageProvider::active)
              .toList()
              .forEach(other -> put(tx, other.withActive(false)));
          return DetailsResponseV1.ofMaking(
              put(tx, provider.withActive(true)).stamp(), call.instance().id());
        });
  }

  private DetailsResponseV1 deactivate(Call call, Named request) {
    return call.write(
        tx -> {
          MessageProvider provider = get(tx, request.id(), of.notDeactivatable());
          if (!provider.active()) {
            throw of.alreadyInactive().get();
          }
          return DetailsResponseV1.ofMaking(
              put(tx, provider.withActive(false)).stamp(), call.instance().id());
        });
  }

  private DetailsResponseV1 remove(Call call, Named request) {
    return call.write(
        tx -> {
          MessageProvider provider = get(tx, request.id(), of.notRemovable());
          tx.remove(MessageProvider.TABLE, provider.id());
          return of.tellsCreation()
              ? DetailsResponseV1.ofMaking(tx.created(), call.instance().id())
              : DetailsResponseV1.ofChange(tx.created(), call.instance().id());
        });
  }

  private static void requireAllowed(Call call, String endpoint) {
    if (call.profile().has(Difference.OUTGOING_ADDRESSES)) {
      OutgoingUrl.require(
          call.profile().denied(),
          endpoint,
          () -> Fault.invalidArgument("COMMAND-Sz84nFo3aK", "Errors.Invalid.Argument"),
          () ->
              Fault.invalidArgument(
                  "COMMAND-Uf0294nKls", "Errors.NotificationProvider.Blocked.Endpoint"));
    }
  }

  private static MessageProvider put(Tx tx, MessageProvider provider) {
    return tx.put(MessageProvider.TABLE, provider.withStamp(tx.changed(provider)));
  }

  private MessageProvider get(Tx tx, String id, Supplier<Fault> missing) {
    return find(tx.state(), id).orElseThrow(missing);
  }

  private Optional<MessageProvider> find(State state, String id) {
    return state
        .find(MessageProvider.TABLE, id)
        .filter(provider -> provider.channel() == of.channel());
  }

  private Stream<MessageProvider> all(State state) {
    return state.all(MessageProvider.TABLE, provider -> provider.channel() == of.channel());
  }

  private MessageProviderMessagesV1.Provider view(Call call, MessageProvider provider) {
    return new MessageProviderMessagesV1.Provider(
        DetailsV1.of(provider.stamp(), call.instance().id()),
        provider.id(),
        provider.active() ? of.active() : of.inactive(),
        provider.description(),
        new HTTPConfig(provider.endpoint(), provider.signingKey()));
  }
}
