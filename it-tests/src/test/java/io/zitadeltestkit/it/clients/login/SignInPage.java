package io.zitadeltestkit.it.clients.login;

import java.time.Duration;
import java.util.Objects;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** What a person does with the sign-in pages: finds a field by its label, and types. */
final class SignInPage {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final By ALERT = By.cssSelector("[role=alert]");

  private final WebDriver browser;

  SignInPage(WebDriver browser) {
    this.browser = browser;
  }

  /** Waits for the page with a heading. */
  void awaitHeading(String heading) {
    new WebDriverWait(browser, PATIENCE)
        .withMessage(() -> "waiting for '" + heading + "' at " + browser.getPageSource())
        .until(ExpectedConditions.textToBe(By.tagName("h1"), heading));
  }

  /** Returns the field that a label names. */
  WebElement field(String label) {
    WebElement name = browser.findElement(By.xpath("//label[normalize-space()='" + label + "']"));
    return browser.findElement(By.id(Objects.requireNonNull(name.getDomAttribute("for"))));
  }

  /** Waits until the field that a label names has the focus: a page gives it once it is drawn. */
  void awaitFocus(String label) {
    new WebDriverWait(browser, PATIENCE)
        .withMessage(() -> "waiting for the focus on '" + label + "'")
        .ignoring(NoSuchElementException.class, StaleElementReferenceException.class)
        .until(driver -> focused().equals(field(label)));
  }

  void fill(String label, String text) {
    field(label).sendKeys(text);
  }

  void press(String button) {
    browser.findElement(By.xpath("//button[normalize-space()='" + button + "']")).click();
  }

  void follow(String link) {
    browser.findElement(By.linkText(link)).click();
  }

  /** Waits for what a screen reader says at once. */
  void awaitAlert(String text) {
    new WebDriverWait(browser, PATIENCE)
        .withMessage(() -> "waiting for '" + text + "' at " + browser.getPageSource())
        .until(ExpectedConditions.textToBe(ALERT, text));
  }

  WebElement alert() {
    return browser.findElement(ALERT);
  }

  WebElement focused() {
    return browser.switchTo().activeElement();
  }

  /** Types into whatever has the focus. */
  void type(CharSequence... keys) {
    focused().sendKeys(keys);
  }

  void signIn(String loginName, String password) {
    awaitHeading("Sign in");
    awaitFocus("Login name");
    type(loginName, Keys.ENTER);
    awaitHeading("Enter your password");
    awaitFocus("Password");
    type(password, Keys.ENTER);
  }

  String text(String id) {
    return browser.findElement(By.id(id)).getText();
  }
}
