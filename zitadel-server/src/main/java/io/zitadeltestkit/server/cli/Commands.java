package io.zitadeltestkit.server.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The commands of a real server. */
final class Commands {
  private Commands() {}

  /** Sets up what is missing, and serves. */
  @Command(
      name = "start-from-init",
      mixinStandardHelpOptions = true,
      description = "Makes database and first instance, as far as they are missing, and serves.")
  static final class StartFromInit implements Callable<Integer> {
    @Mixin private CommonOptions options = new CommonOptions();
    @Mixin private MasterKey masterKey = new MasterKey();

    @Override
    public Integer call() throws FatalException, InterruptedException {
      new Launch(options).startFromInit(masterKey);
      return 0;
    }
  }

  /** Makes the first instance if it is missing, and serves. */
  @Command(
      name = "start-from-setup",
      mixinStandardHelpOptions = true,
      description = "Makes the first instance if it is missing, and serves.")
  static final class StartFromSetup implements Callable<Integer> {
    @Mixin private CommonOptions options = new CommonOptions();
    @Mixin private MasterKey masterKey = new MasterKey();

    @Override
    public Integer call() throws FatalException, InterruptedException {
      new Launch(options).setUp(masterKey).start(masterKey);
      return 0;
    }
  }

  /** Serves. */
  @Command(
      name = "start",
      mixinStandardHelpOptions = true,
      description = "Serves what is in a database that is set up.")
  static final class Start implements Callable<Integer> {
    @Mixin private CommonOptions options = new CommonOptions();
    @Mixin private MasterKey masterKey = new MasterKey();

    @Override
    public Integer call() throws FatalException, InterruptedException {
      new Launch(options).start(masterKey);
      return 0;
    }
  }

  /** Creates the database. */
  @Command(
      name = "init",
      mixinStandardHelpOptions = true,
      description = "Makes user, database and tables, as far as they are missing.")
  static final class Init implements Callable<Integer> {
    @Mixin private CommonOptions options = new CommonOptions();

    @Override
    public Integer call() throws FatalException {
      new Launch(options).init();
      return 0;
    }
  }

  /** Creates the first instance. */
  @Command(
      name = "setup",
      mixinStandardHelpOptions = true,
      description = "Makes the first instance if it is missing.")
  static final class Setup implements Callable<Integer> {
    @Mixin private CommonOptions options = new CommonOptions();
    @Mixin private MasterKey masterKey = new MasterKey();

    @Override
    public Integer call() throws FatalException {
      new Launch(options).setUp(masterKey);
      return 0;
    }
  }

  /** Asks a running server whether it is ready. */
  @Command(
      name = "ready",
      mixinStandardHelpOptions = true,
      description =
          "Ends with status 0 if a server in the same container is ready, otherwise with 1.")
  static final class Ready implements Callable<Integer> {
    @Mixin private CommonOptions options = new CommonOptions();

    @Override
    public Integer call() throws FatalException {
      return ReadyCheck.run(options) ? 0 : 1;
    }
  }
}
