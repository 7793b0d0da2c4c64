//! Work on all cores with results in input order, holding only a few items at a time.

use std::io;
use std::sync::mpsc::{Receiver, Sender, channel, sync_channel};
use std::sync::{Mutex, PoisonError};
use std::thread;

/// Runs `work` on every item on all cores and hands the results to `emit` in the order of `items`. Reads ahead only a few items
/// per core, so that a stream of any length fits in memory and each result leaves as soon as those before it have left.
///
/// # Errors
/// The first error of `emit`, at which reading stops.
pub fn ordered<T: Send, R: Send>(
    items: impl Iterator<Item = T> + Send,
    work: impl Fn(T) -> R + Sync,
    mut emit: impl FnMut(R) -> io::Result<()>,
) -> io::Result<()> {
    let workers = thread::available_parallelism().map_or(1, usize::from);
    let (jobs, taken) = sync_channel::<(T, Sender<R>)>(workers);
    // One receiver per item, in input order: waiting for them one after the other restores the order.
    let (order, answers) = sync_channel::<Receiver<R>>(workers * 4);
    let taken = Mutex::new(taken);
    thread::scope(|scope| {
        scope.spawn(move || {
            for item in items {
                let (answer, result) = channel();
                if order.send(result).is_err() || jobs.send((item, answer)).is_err() {
                    break;
                }
            }
        });
        for _ in 0..workers {
            scope.spawn(|| {
                loop {
                    let job = taken.lock().unwrap_or_else(PoisonError::into_inner).recv();
                    let Ok((item, answer)) = job else { break };
                    // Nobody listens any more once `emit` has failed.
                    let _ = answer.send(work(item));
                }
            });
        }
        let result = answers.iter().try_for_each(|answer| match answer.recv() {
            Ok(result) => emit(result),
            Err(_) => Err(io::Error::other("a worker stopped before it had an answer")),
        });
        drop(answers);
        // Unblock the feeder, which may still wait to hand out a job.
        while taken.lock().unwrap_or_else(PoisonError::into_inner).try_recv().is_ok() {}
        result
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_come_in_input_order() {
        let mut seen = Vec::new();
        let slow_first = |number: u64| {
            thread::sleep(std::time::Duration::from_micros(if number.is_multiple_of(7) { 300 } else { 10 }));
            number * 2
        };
        ordered(0..500u64, slow_first, |number| {
            seen.push(number);
            Ok(())
        })
        .unwrap();
        assert_eq!(seen, (0..500).map(|number| number * 2).collect::<Vec<_>>());
    }

    #[test]
    fn an_error_of_the_receiver_ends_the_run() {
        let mut seen = 0;
        let result = ordered(
            0..100_000,
            |number| number,
            |_| {
                seen += 1;
                if seen == 3 { Err(io::Error::from(io::ErrorKind::BrokenPipe)) } else { Ok(()) }
            },
        );
        assert_eq!(result.unwrap_err().kind(), io::ErrorKind::BrokenPipe);
        assert_eq!(seen, 3);
    }
}
