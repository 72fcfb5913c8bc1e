using Compressor.Core.Addresses;

namespace Compressor.Core.Webhooks;

/// <summary>
/// Decides whether a receiver (a host and its port) may be called now, so that one that hangs or fails costs the others nothing: each has a few calls at a
/// time, and one that keeps failing is paused, for longer each time. One that has not answered its last call, or none yet, has a single call at a time, and
/// all such have half of the calls together, so that they never take those of the others. Nobody waits here: who may not call is told when to come again, one
/// after another. In the memory of the process: each instance of an app that has several makes its own experiences.
/// </summary>
public sealed class ReceiverGate(WebhookOptions options, TimeProvider time)
{
    /// <summary>Receivers that are remembered; of more, those are forgotten that were called longest ago.</summary>
    internal const int MaxReceivers = 2000;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, ForeignServer> _receivers = new(StringComparer.OrdinalIgnoreCase);
    private int _calls;
    private int _doubtful;

    /// <summary>Receivers that are remembered.</summary>
    public int Count
    {
        get
        {
            lock (_lock) return _receivers.Count;
        }
    }

    /// <param name="always">Even if the receiver is paused or busy.</param>
    /// <returns>The call, which ends when it is disposed of. It may be made unless <see cref="Call.Wait"/> tells otherwise.</returns>
    public Call Enter(Uri url, bool always = false)
    {
        lock (_lock)
        {
            var receiver = Find(url.Authority);
            if (!always && !(HasRoom(receiver) && receiver.HasRoom(options.MaxCallsPerReceiver, time.GetTimestamp())))
                return new Call(this, receiver, receiver.Queue(time, options.MaxCallsPerReceiver));
            _calls++;
            if (!receiver.IsWell) _doubtful++;
            receiver.Calls++;
            receiver.LastCall = time.GetTimestamp();
            return new Call(this, receiver, wait: null);
        }
    }

    private bool HasRoom(ForeignServer receiver) => _calls < options.MaxCalls && (receiver.IsWell || _doubtful < Math.Max(1, options.MaxCalls / 2));

    private ForeignServer Find(string name)
    {
        if (_receivers.TryGetValue(name, out var found)) return found;
        if (_receivers.Count >= MaxReceivers && _receivers.Where(entry => entry.Value.Calls == 0).MinBy(entry => entry.Value.LastCall) is { Key: { } oldest }) _receivers.Remove(oldest);
        return _receivers[name] = new ForeignServer();
    }

    private void Leave(ForeignServer receiver, long begun, bool wasWell, bool? failed, bool hung)
    {
        lock (_lock)
        {
            _calls--;
            if (!wasWell) _doubtful--;
            receiver.Calls--;
            if (failed is { } bad) receiver.Learn(time, begun, bad, hung);
        }
    }

    /// <summary>One call, or the refusal of one.</summary>
    public sealed class Call : IDisposable
    {
        private readonly ReceiverGate _gate;
        private readonly ForeignServer _receiver;
        private readonly long _begun;
        private readonly bool _wasWell;
        private bool? _failed;
        private bool _hung;
        private bool _left;

        internal Call(ReceiverGate gate, ForeignServer receiver, TimeSpan? wait) =>
            (_gate, _receiver, _begun, _wasWell, Wait, _left) = (gate, receiver, gate.ClockTime, receiver.IsWell, wait, wait is not null);

        /// <summary>Not to be made, but after this time it may be; null: now.</summary>
        public TimeSpan? Wait { get; }

        /// <summary>What came of it. A receiver that answers is well, whatever it answers, unless it says itself that it isn't.</summary>
        /// <param name="error">One of <see cref="WebhookErrors"/>.</param>
        public void End(int? status, string? error)
        {
            // An address that is refused is never called.
            if (error is not WebhookErrors.AddressRefused) (_failed, _hung) = (status is null or 429 or >= 500, error is WebhookErrors.TimedOut);
        }

        public void Dispose()
        {
            if (_left) return;
            _left = true;
            _gate.Leave(_receiver, _begun, _wasWell, _failed, _hung);
        }
    }

    private long ClockTime => time.GetTimestamp();
}
