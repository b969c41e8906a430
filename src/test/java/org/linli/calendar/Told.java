package org.linli.calendar;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.linli.kernel.DomainEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;

/** What was told while a test listened, by whichever thread. */
final class Told implements ApplicationListener<PayloadApplicationEvent<?>>, AutoCloseable {

  private final List<DomainEvent> events = new CopyOnWriteArrayList<>();
  private final ConfigurableApplicationContext context;

  private Told(ConfigurableApplicationContext context) {
    this.context = context;
  }

  static Told in(ConfigurableApplicationContext context) {
    var told = new Told(context);
    context.addApplicationListener(told);
    return told;
  }

  @Override
  public void onApplicationEvent(PayloadApplicationEvent<?> event) {
    if (event.getPayload() instanceof DomainEvent told) {
      events.add(told);
    }
  }

  List<DomainEvent> of(long community) {
    return events.stream().filter(event -> event.communityId() == community).toList();
  }

  @Override
  public void close() {
    context.removeApplicationListener(this);
  }
}
