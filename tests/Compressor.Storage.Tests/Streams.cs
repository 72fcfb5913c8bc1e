namespace Compressor.Storage.Tests;

/// <summary>As a network connection gives it: cannot seek, knows no length, gives odd pieces.</summary>
internal class TricklingStream(byte[] bytes) : ForwardOnlyStream
{
    private int _position;

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var read = Math.Min(Math.Min(buffer.Length, 50_021), bytes.Length - _position);
        bytes.AsMemory(_position, read).CopyTo(buffer);
        _position += read;
        return new ValueTask<int>(read);
    }
}

/// <summary>Breaks where it should end.</summary>
internal sealed class BreakingStream(MemoryStream content) : TricklingStream(content.ToArray())
{
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        await base.ReadAsync(buffer, cancellationToken) is > 0 and var read ? read : throw new IOException("The connection broke.");
}

/// <summary>Gives its bytes and then says nothing any more, as a connection whose other end is gone.</summary>
internal sealed class SilentStream(byte[] bytes) : TricklingStream(bytes)
{
    private readonly TaskCompletionSource _silent = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task IsSilent => _silent.Task;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (await base.ReadAsync(buffer, cancellationToken) is > 0 and var read) return read;
        _silent.TrySetResult();
        await Task.Delay(Timeout.Infinite, cancellationToken);
        return 0;
    }
}
