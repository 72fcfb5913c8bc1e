using Microsoft.Extensions.Time.Testing;

namespace Compressor.Renderer.Tests.Support;

/// <summary>A machine's clock that is set to another time, while what passes is measured as before.</summary>
internal sealed class SetClock() : FakeTimeProvider(DateTimeOffset.UtcNow)
{
    /// <summary>By how much it was set.</summary>
    public TimeSpan Set { get; set; }

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Set;

    public override long GetTimestamp() => base.GetUtcNow().Ticks;
}
