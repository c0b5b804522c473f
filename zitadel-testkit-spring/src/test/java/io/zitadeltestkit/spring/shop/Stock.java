package io.zitadeltestkit.spring.shop;

import org.springframework.stereotype.Component;

/** Something that a test may replace. */
@Component
public class Stock {
  public String level() {
    return "7 in stock";
  }
}
