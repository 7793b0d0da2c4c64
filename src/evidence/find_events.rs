//! Looking up meetings, statistics, pledges, disputes and sources.

use super::base::Evidence;
use super::day::{bounds, months_of};
use super::schema::{Commitment, Dispute, Meeting, Point, Series, Source};
use crate::document::fold::fold;
use crate::order;
use time::Date;

impl Evidence {
    /// Every source.
    pub fn sources(&self) -> impl Iterator<Item = &Source> {
        self.sources.iter()
    }

    /// The source with this id.
    pub fn source(&self, id: &str) -> Option<&Source> {
        self.sources.get(id)
    }

    /// Every meeting.
    pub fn meetings(&self) -> impl Iterator<Item = &Meeting> {
        self.meetings.iter()
    }

    /// The meeting with this id.
    pub fn meeting(&self, id: &str) -> Option<&Meeting> {
        self.meetings.get(id)
    }

    /// The meetings that may have gone on some time from `first` to `last`, both in it.
    pub fn meetings_within(&self, first: Date, last: Date) -> impl Iterator<Item = &Meeting> {
        let mut numbers: Vec<u32> = months_of(first, last).flat_map(|month| self.meetings.find().by_month.get(month)).collect();
        order::by(&mut numbers, Ord::cmp);
        numbers.dedup();
        numbers.into_iter().filter_map(|number| self.meetings.at(number)).filter(move |meeting| {
            meeting.days().is_some_and(|(meeting_first, meeting_last)| meeting_first <= last && meeting_last >= first)
        })
    }

    /// The meetings in the city or place that folds to `place` (folded).
    pub fn meetings_at<'a>(&'a self, place: &'a str) -> impl Iterator<Item = &'a Meeting> {
        self.meetings.find().by_place.get(place).filter_map(|number| self.meetings.at(number)).filter(move |meeting| meeting.is_at(place))
    }

    /// The meetings in which the person with this id took part.
    pub fn meetings_with<'a>(&'a self, person: &'a str) -> impl Iterator<Item = &'a Meeting> {
        self.meetings
            .find()
            .by_participant
            .get(person)
            .filter_map(|number| self.meetings.at(number))
            .filter(move |meeting| meeting.participants.iter().any(|id| id == person))
    }

    /// Every series.
    pub fn all_series(&self) -> impl Iterator<Item = &Series> {
        self.series.iter()
    }

    /// The series with this id.
    pub fn series(&self, id: &str) -> Option<&Series> {
        self.series.get(id)
    }

    /// The series that texts call `name` (folded).
    pub fn series_named<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Series> {
        self.series
            .find()
            .by_name
            .get(name)
            .filter_map(|number| self.series.at(number))
            .filter(move |series| series.names.iter().any(|known| known == name))
    }

    /// The series in which `country` and `product` occur.
    pub fn series_about<'a>(&'a self, country: &'a str, product: &'a str) -> impl Iterator<Item = &'a Series> {
        self.series.find().by_subject.get((country, product)).filter_map(|number| self.series.at(number)).filter(move |series| {
            series.countries.iter().any(|known| known == country) && series.products.iter().any(|known| known == product)
        })
    }

    /// Every pledge, purchase, shipment and payment.
    pub fn commitments(&self) -> impl Iterator<Item = &Commitment> {
        self.commitments.iter()
    }

    /// The commitment with this id.
    pub fn commitment(&self, id: &str) -> Option<&Commitment> {
        self.commitments.get(id)
    }

    /// What `actor` promised to, bought from, or paid to `partner`.
    pub fn commitments_between<'a>(&'a self, actor: &'a str, partner: &'a str) -> impl Iterator<Item = &'a Commitment> {
        self.commitments
            .find()
            .get((actor, partner))
            .filter_map(|number| self.commitments.at(number))
            .filter(move |commitment| commitment.actor == actor && commitment.partner == partner)
    }

    /// Every dispute.
    pub fn disputes(&self) -> impl Iterator<Item = &Dispute> {
        self.disputes.iter()
    }

    /// The dispute with this id.
    pub fn dispute(&self, id: &str) -> Option<&Dispute> {
        self.disputes.get(id)
    }

    /// The disputes about the record with this id.
    pub fn disputes_about<'a>(&'a self, record: &'a str) -> impl Iterator<Item = &'a Dispute> {
        self.disputes
            .find()
            .get(record)
            .filter_map(|number| self.disputes.at(number))
            .filter(move |dispute| dispute.about.iter().any(|id| id == record))
    }
}

impl Meeting {
    /// First and last day that it can have gone on.
    pub fn days(&self) -> Option<(Date, Date)> {
        Some((bounds(&self.first_day)?.0, bounds(&self.last_day)?.1))
    }

    /// Whether it was in the city or place that folds to `place` (folded).
    pub fn is_at(&self, place: &str) -> bool {
        [&self.city].into_iter().chain(self.places.iter()).any(|known| fold(known) == place)
    }

    /// The months that it touches.
    pub(super) fn months(&self) -> impl Iterator<Item = i32> + use<> {
        self.days().into_iter().flat_map(|(first, last)| months_of(first, last))
    }
}

impl Series {
    /// The points for `period` (EDTF): every vintage. For a rate ([`Point::step`]) that is the last step on or before it.
    pub fn points_for<'a>(&'a self, period: &str) -> impl Iterator<Item = &'a Point> {
        let wanted = bounds(period).map(|(first, _)| first);
        let current = self
            .points
            .iter()
            .filter(|point| point.step)
            .filter_map(|point| bounds(&point.period).map(|(_, last)| (last, &point.period)))
            .filter(|(last, _)| wanted.is_some_and(|wanted| *last <= wanted))
            .max_by_key(|(last, _)| *last)
            .map(|(_, period)| period);
        let period = period.to_owned();
        self.points.iter().filter(move |point| if point.step { Some(&point.period) == current } else { point.period == period })
    }
}
