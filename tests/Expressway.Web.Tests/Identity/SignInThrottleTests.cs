using System.Net;
using Expressway.Testing;
using Expressway.Web.Identity;

namespace Expressway.Web.Tests.Identity;

public sealed class SignInThrottleTests
{
    private static readonly IPAddress Here = IPAddress.Parse("192.0.2.1");
    private readonly FixedClock _clock = new();
    private readonly SignInThrottle _throttle;

    public SignInThrottleTests() => _throttle = new SignInThrottle(_clock);

    [Fact]
    public void A_guesser_locks_out_nobody_but_the_own_address()
    {
        Fail(Here, "chief", SignInThrottle.FreeFailures);

        Assert.NotNull(_throttle.Begin(Here, "CHIEF "));
        Assert.Null(_throttle.Begin(IPAddress.Parse("192.0.2.2"), "chief"));
    }

    [Fact]
    public void The_pause_ends_and_doubles()
    {
        Fail(Here, "chief", SignInThrottle.FreeFailures);

        Assert.Equal(TimeSpan.FromMinutes(1), _throttle.Begin(Here, "chief"));
        _clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Null(_throttle.Begin(Here, "chief"));
        Assert.Equal(TimeSpan.FromMinutes(2), _throttle.Begin(Here, "chief"));
    }

    [Fact]
    public void A_good_sign_in_forgets_the_failures()
    {
        Fail(Here, "chief", SignInThrottle.FreeFailures);
        _throttle.Succeeded(Here, "chief");

        Assert.Null(_throttle.Begin(Here, "chief"));
    }

    [Fact]
    public void One_address_can_not_try_many_names()
    {
        for (var i = 0; i < SignInThrottle.AttemptsPerAddress; i++)
        {
            Assert.Null(_throttle.Begin(Here, $"name{i}"));
        }

        Assert.NotNull(_throttle.Begin(Here, "one-more"));
        _clock.Advance(SignInThrottle.Window);
        Assert.Null(_throttle.Begin(Here, "one-more"));
    }

    [Fact]
    public void Addresses_of_one_ipv6_network_count_together()
    {
        Fail(IPAddress.Parse("2001:db8:1:2::1"), "chief", SignInThrottle.FreeFailures);

        Assert.NotNull(_throttle.Begin(IPAddress.Parse("2001:db8:1:2:ffff::9"), "chief"));
        Assert.Null(_throttle.Begin(IPAddress.Parse("2001:db8:1:3::1"), "chief"));
    }

    private void Fail(IPAddress address, string account, int times)
    {
        for (var i = 0; i < times; i++)
        {
            Assert.Null(_throttle.Begin(address, account));
        }
    }
}
