package io.zitadeltestkit.embedded.internal.api.messageprovider;

import io.zitadeltestkit.embedded.internal.api.messageprovider.MessageProviderMessagesV1.State;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.state.Notification.Channel;
import java.util.function.Supplier;

/**
 * The differences between providers of e-mail and SMS.
 *
 * @param channel the channel
 * @param active the state of an active one
 * @param inactive the state of an inactive one
 * @param tellsCreation whether answers to creations and removals contain the time as creation date
 * @param unknown refuses a read
 * @param notChangeable refuses a change
 * @param notActivatable refuses an activation
 * @param alreadyActive refuses a second activation
 * @param notDeactivatable refuses a deactivation
 * @param alreadyInactive refuses a second deactivation
 * @param notRemovable refuses a removal
 */
record ProviderChannelV1(
    Channel channel,
    State active,
    State inactive,
    boolean tellsCreation,
    Supplier<Fault> unknown,
    Supplier<Fault> notChangeable,
    Supplier<Fault> notActivatable,
    Supplier<Fault> alreadyActive,
    Supplier<Fault> notDeactivatable,
    Supplier<Fault> alreadyInactive,
    Supplier<Fault> notRemovable) {
  private static final String NO_SMTP = "SMTP configuration not found";
  private static final String NO_SMS = "SMS configuration not found";

  static final ProviderChannelV1 EMAIL =
      new ProviderChannelV1(
          Channel.EMAIL,
          State.EMAIL_PROVIDER_ACTIVE,
          State.EMAIL_PROVIDER_INACTIVE,
          false,
          () -> Fault.notFound("QUERY-fwofw", NO_SMTP),
          () -> Fault.notFound("COMMAND-xIrdledqv4", NO_SMTP),
          () -> Fault.notFound("COMMAND-E9K20hxOS9", NO_SMTP),
          () -> Fault.failedPrecondition("COMMAND-vUHBSmBzaw", "Errors.SMTPConfig.AlreadyActive"),
          () -> Fault.notFound("COMMAND-k39PJ", NO_SMTP),
          () -> Fault.failedPrecondition("COMMAND-km8g3", "SMTP configuration already deactivated"),
          () -> Fault.notFound("COMMAND-09CXlTDL6w", NO_SMTP));

  static final ProviderChannelV1 SMS =
      new ProviderChannelV1(
          Channel.SMS,
          State.SMS_PROVIDER_CONFIG_ACTIVE,
          State.SMS_PROVIDER_CONFIG_INACTIVE,
          true,
          () -> Fault.notFound("QUERY-fn99w", "Errors.SMSConfig.NotExisting"),
          () -> Fault.notFound("COMMAND-6NW4I5Kqzj", NO_SMS),
          () -> Fault.notFound("COMMAND-9ULtp9PH5E", NO_SMS),
          () -> Fault.failedPrecondition("COMMAND-B25GFeIvRi", "SMS configuration already active"),
          () -> Fault.notFound("COMMAND-La91dGNhbM", NO_SMS),
          () ->
              Fault.failedPrecondition(
                  "COMMAND-OSZAEkYvk7", "SMS configuration already deactivated"),
          () -> Fault.notFound("COMMAND-povEVHPCkV", NO_SMS));
}
