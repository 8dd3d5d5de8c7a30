//! Types of std that have a class of their own in Java. What one side cannot represent is refused, never replaced.

use std::borrow::Borrow;
use std::cmp::Ordering;
use std::ffi::OsStr;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, SocketAddrV4, SocketAddrV6};
use std::ops::Bound;
use std::path::Path;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use crate::decode::Decoder;
use crate::encode::Encoder;
use crate::input::refuse_for;

/// The seconds that `java.time.Instant` holds.
const INSTANT_SECONDS: std::ops::RangeInclusive<i64> =
    -31_557_014_167_219_200..=31_556_889_864_403_199;

const NANOS: i64 = 1_000_000_000;

/// What a checked constructor of a NonZero gave.
#[inline]
pub fn non_zero<T>(value: Option<T>) -> T {
    match value {
        Some(value) => value,
        None => refuse_for("0 is not a valid NonZero".to_owned()),
    }
}

#[allow(clippy::missing_safety_doc)] // as the type says
impl Decoder {
    #[inline]
    pub unsafe fn duration(&mut self) -> Duration {
        // SAFETY: the type's promise.
        let (seconds, nanos) = unsafe { (self.scalar::<u64>(), self.scalar::<u32>()) };
        if i64::from(nanos) >= NANOS {
            refuse_for(format!("{nanos} is not a valid number of nanoseconds"));
        }
        Duration::new(seconds, nanos)
    }

    pub unsafe fn instant(&mut self) -> SystemTime {
        // SAFETY: the type's promise.
        let (seconds, nanos) = unsafe { (self.scalar::<i64>(), self.scalar::<u32>()) };
        let whole = Duration::from_secs(seconds.unsigned_abs());
        let instant = if seconds < 0 {
            UNIX_EPOCH.checked_sub(whole)
        } else {
            UNIX_EPOCH.checked_add(whole)
        };
        match instant.and_then(|instant| instant.checked_add(Duration::new(0, nanos))) {
            Some(instant) => instant,
            None => refuse_for(format!(
                "{seconds} s from 1970 is out of SystemTime's range"
            )),
        }
    }

    #[inline]
    pub unsafe fn path<'a>(&mut self) -> &'a Path {
        // SAFETY: the type's promise.
        Path::new(unsafe { self.text() })
    }

    #[inline]
    pub unsafe fn os_text<'a>(&mut self) -> &'a OsStr {
        // SAFETY: the type's promise.
        OsStr::new(unsafe { self.text() })
    }

    pub unsafe fn ip(&mut self) -> IpAddr {
        // SAFETY: the type's promise.
        let (version, address) = unsafe { (self.scalar::<u8>(), self.ipv6()) };
        match version {
            4 => IpAddr::V4(Ipv4Addr::from(u128::from(address) as u32)),
            _ => IpAddr::V6(address),
        }
    }

    #[inline]
    pub unsafe fn ipv4(&mut self) -> Ipv4Addr {
        // SAFETY: the type's promise.
        Ipv4Addr::from(unsafe { self.scalar::<u32>() })
    }

    #[inline]
    pub unsafe fn ipv6(&mut self) -> Ipv6Addr {
        // SAFETY: the type's promise.
        Ipv6Addr::from(unsafe { self.wide::<u128>() })
    }

    pub unsafe fn socket(&mut self) -> SocketAddr {
        // SAFETY: the type's promise.
        let (ip, port, scope) = unsafe { (self.ip(), self.scalar(), self.scalar()) };
        match ip {
            IpAddr::V4(ip) => SocketAddrV4::new(ip, port).into(),
            IpAddr::V6(ip) => SocketAddrV6::new(ip, port, 0, scope).into(),
        }
    }

    pub unsafe fn socket_v4(&mut self) -> SocketAddrV4 {
        // SAFETY: the type's promise.
        unsafe { SocketAddrV4::new(self.ipv4(), self.scalar()) }
    }

    pub unsafe fn socket_v6(&mut self) -> SocketAddrV6 {
        // SAFETY: the type's promise.
        unsafe { SocketAddrV6::new(self.ipv6(), self.scalar(), 0, self.scalar()) }
    }

    #[inline]
    pub unsafe fn ordering(&mut self) -> Ordering {
        // SAFETY: the type's promise.
        unsafe { self.scalar::<i32>() }.cmp(&0)
    }

    /// 0 for Ok, 1 for Err.
    #[inline]
    pub unsafe fn result<T, E>(
        &mut self,
        ok: impl FnOnce(&mut Self) -> T,
        error: impl FnOnce(&mut Self) -> E,
    ) -> Result<T, E> {
        // SAFETY: the type's promise.
        if unsafe { self.scalar::<bool>() } {
            Err(error(self))
        } else {
            Ok(ok(self))
        }
    }

    /// Each side: 0 for none, 1 for an included one, 2 for an excluded one.
    #[inline]
    pub unsafe fn bounds<T>(
        &mut self,
        mut bound: impl FnMut(&mut Self) -> T,
    ) -> (Bound<T>, Bound<T>) {
        let mut side = |this: &mut Self| {
            // SAFETY: the type's promise.
            match unsafe { this.scalar::<u8>() } {
                0 => Bound::Unbounded,
                1 => Bound::Included(bound(this)),
                _ => Bound::Excluded(bound(this)),
            }
        };
        (side(self), side(self))
    }
}

impl Encoder {
    pub fn duration(&mut self, value: impl Borrow<Duration>) {
        let value = value.borrow();
        if i64::try_from(value.as_secs()).is_err() {
            refuse_for(format!("{value:?} is too long for java.time.Duration"));
        }
        self.scalar(value.as_secs());
        self.scalar(value.subsec_nanos());
    }

    pub fn instant(&mut self, value: impl Borrow<SystemTime>) {
        let value = value.borrow();
        let (seconds, nanos) = match value.duration_since(UNIX_EPOCH) {
            Ok(after) => (i128::from(after.as_secs()), i64::from(after.subsec_nanos())),
            Err(before) => {
                let before = before.duration();
                let nanos = i64::from(before.subsec_nanos());
                let whole = i128::from(before.as_secs()) + i128::from(nanos > 0);
                (-whole, (NANOS - nanos) % NANOS)
            }
        };
        match i64::try_from(seconds) {
            Ok(seconds) if INSTANT_SECONDS.contains(&seconds) => {
                self.scalar(seconds);
                self.scalar(nanos);
            }
            _ => refuse_for(format!(
                "{seconds} s from 1970 is out of java.time.Instant's range"
            )),
        }
    }

    #[inline]
    pub fn path(&mut self, path: impl AsRef<Path>) {
        self.os_text(path.as_ref());
    }

    #[inline]
    pub fn os_text(&mut self, text: impl AsRef<OsStr>) {
        let text = text.as_ref();
        match text.to_str() {
            Some(text) => self.text(text),
            None => refuse_for(format!("{text:?} is not Unicode, a String cannot hold it")),
        }
    }

    pub fn ip(&mut self, value: impl Borrow<IpAddr>) {
        match value.borrow() {
            IpAddr::V4(ip) => {
                self.scalar(4_u8);
                self.wide(u128::from(ip.to_bits()));
            }
            IpAddr::V6(ip) => {
                self.scalar(6_u8);
                self.ipv6(ip);
            }
        }
    }

    #[inline]
    pub fn ipv4(&mut self, value: impl Borrow<Ipv4Addr>) {
        self.scalar(value.borrow().to_bits());
    }

    #[inline]
    pub fn ipv6(&mut self, value: impl Borrow<Ipv6Addr>) {
        self.wide(value.borrow().to_bits());
    }

    pub fn socket(&mut self, value: impl Borrow<SocketAddr>) {
        let value = value.borrow();
        self.ip(value.ip());
        self.scalar(value.port());
        match value {
            SocketAddr::V4(_) => self.scalar(0_u32),
            SocketAddr::V6(value) => self.scope(value),
        }
    }

    pub fn socket_v4(&mut self, value: impl Borrow<SocketAddrV4>) {
        let value = value.borrow();
        self.ipv4(value.ip());
        self.scalar(value.port());
    }

    pub fn socket_v6(&mut self, value: impl Borrow<SocketAddrV6>) {
        let value = value.borrow();
        self.ipv6(value.ip());
        self.scalar(value.port());
        self.scope(value);
    }

    fn scope(&mut self, value: &SocketAddrV6) {
        if value.flowinfo() != 0 || i32::try_from(value.scope_id()).is_err() {
            refuse_for(format!(
                "{value:?}: an InetSocketAddress has no such flow or scope"
            ));
        }
        self.scalar(value.scope_id());
    }

    #[inline]
    pub fn ordering(&mut self, value: impl Borrow<Ordering>) {
        self.scalar(*value.borrow() as i32);
    }

    /// 0 for Ok, 1 for Err.
    #[inline]
    pub fn result<T, E>(
        &mut self,
        value: Result<T, E>,
        ok: impl FnOnce(&mut Self, T),
        error: impl FnOnce(&mut Self, E),
    ) {
        self.scalar(value.is_err());
        match value {
            Ok(value) => ok(self, value),
            Err(value) => error(self, value),
        }
    }
}
