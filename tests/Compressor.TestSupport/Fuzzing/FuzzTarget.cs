using System.Text;

namespace Compressor.TestSupport.Fuzzing;

/// <summary>A parser that must take whatever comes.</summary>
/// <param name="Name">Also of the folder of its kept corpus, <c>Corpus/NAME</c> beside the tests.</param>
/// <param name="Read">
/// Reads an input and says in words what it has found; exceptions that the parser documents are part of that. Anything thrown is a failure, so it
/// checks here what must hold of the outcome.
/// </param>
public sealed record FuzzTarget(string Name, Func<FuzzInput, Task<string>> Read)
{
    /// <summary>Inputs to begin with.</summary>
    public required IReadOnlyList<byte[]> Seeds { get; init; }

    /// <summary>Words of the format.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>Bytes of the longest input.</summary>
    public int MaxLength { get; init; } = 64 * 1024;

    /// <summary>Bytes that may be allocated for each byte of the input, and beside that: what takes more than linear time shows here too.</summary>
    public int AllocatedPerByte { get; init; } = 200;
    public int AllocatedBesides { get; init; } = 1_000_000;

    /// <summary>Bytes that may be read from the stream for each byte of the input, and beside that.</summary>
    public int ReadPerByte { get; init; } = 50;
    public int ReadBesides { get; init; } = 1_000_000;

    /// <summary>Text, one to a line, as seeds.</summary>
    public static IReadOnlyList<byte[]> Texts(params IEnumerable<string> texts) => [.. texts.Select(Encoding.UTF8.GetBytes)];
}

/// <summary>What a parser gets.</summary>
public sealed class FuzzInput(byte[] bytes, int piece)
{
    private readonly List<CountingStream> _streams = [];

    public byte[] Bytes => bytes;

    public string Text => Encoding.UTF8.GetString(bytes);

    /// <summary>Bytes that were read from its streams.</summary>
    public long Read => _streams.Sum(stream => stream.Total);

    /// <summary>The input as a stream that counts what is read, and gives it in pieces that differ from one reading to the next.</summary>
    public Stream Open()
    {
        var stream = new CountingStream(bytes, piece);
        _streams.Add(stream);
        return stream;
    }

    private sealed class CountingStream(byte[] bytes, int piece) : Stream
    {
        public long Total { get; private set; }

        public override bool CanRead => true;
        public override bool CanSeek => true;
        public override bool CanWrite => false;
        public override long Length => bytes.Length;
        public override long Position { get; set; }

        public override int Read(Span<byte> buffer)
        {
            if (Position < 0) throw new IOException("Before the beginning.");
            var read = (int)Math.Min(Math.Min(buffer.Length, piece), Math.Max(0, Length - Position));
            bytes.AsSpan((int)Math.Min(Position, Length), read).CopyTo(buffer);
            (Position, Total) = (Position + read, Total + Math.Max(1, read));
            return read;
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => new(Read(buffer.Span));

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => Task.FromResult(Read(buffer.AsSpan(offset, count)));

        public override long Seek(long offset, SeekOrigin origin) =>
            Position = offset + (origin == SeekOrigin.Begin ? 0 : origin == SeekOrigin.Current ? Position : Length);

        public override void Flush() { }

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
