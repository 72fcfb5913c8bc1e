using System.Buffers.Binary;

namespace Compressor.TestSupport.Fuzzing;

/// <summary>Damages inputs as files are damaged and as attackers do: bits, lengths, cuts, pieces of other inputs, words of the format. The same seed makes the same inputs.</summary>
/// <param name="maxLength">Bytes of an input.</param>
internal sealed class Mutator(Random random, IReadOnlyList<byte[]> words, int maxLength)
{
    private static readonly ulong[] Extremes = [0, 1, 7, 8, 0x7F, 0x80, 0xFF, 0x7FFF, 0xFFFF, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFF, long.MaxValue, 1UL << 63, ulong.MaxValue];

    public byte[] Mutate(byte[] input, IReadOnlyList<byte[]> pool)
    {
        var bytes = new List<byte>(input);
        for (var left = 1 + random.Next(4); left > 0; left--) Change(bytes, pool);
        if (bytes.Count > maxLength) bytes.RemoveRange(maxLength, bytes.Count - maxLength);
        return [.. bytes];
    }

    private void Change(List<byte> bytes, IReadOnlyList<byte[]> pool)
    {
        switch (random.Next(bytes.Count == 0 ? 2 : 11))
        {
            case 0:
                bytes.InsertRange(random.Next(bytes.Count + 1), words.Count > 0 ? words[random.Next(words.Count)] : [(byte)random.Next(256)]);
                break;
            case 1:
                var other = pool[random.Next(pool.Count)];
                var (from, length) = Slice(other.Length);
                bytes.InsertRange(random.Next(bytes.Count + 1), other.AsSpan(from, length).ToArray());
                break;
            case 2:
                bytes[random.Next(bytes.Count)] ^= (byte)(1 << random.Next(8));
                break;
            case 3:
                bytes[random.Next(bytes.Count)] = (byte)random.Next(256);
                break;
            case 4:
                var cut = random.Next(bytes.Count);
                bytes.RemoveRange(cut, bytes.Count - cut);
                break;
            case 5:
                var (at, count) = Slice(bytes.Count);
                bytes.RemoveRange(at, count);
                break;
            case 6:
                Repeat(bytes);
                break;
            case 7:
                Overwrite(bytes, words.Count > 0 ? words[random.Next(words.Count)] : [0xFF]);
                break;
            case 8:
                var tail = pool[random.Next(pool.Count)];
                var (end, begin) = (random.Next(bytes.Count), random.Next(tail.Length + 1));
                bytes.RemoveRange(end, bytes.Count - end);
                bytes.AddRange(tail.AsSpan(begin).ToArray());
                break;
            default:
                Number(bytes);
                break;
        }
    }

    /// <summary>Sometimes so often that what takes more than linear time shows.</summary>
    private void Repeat(List<byte> bytes)
    {
        var (at, count) = Slice(bytes.Count);
        if (count == 0) return;
        var times = random.Next(8) == 0 ? Math.Min(4000, maxLength / count) : 1 + random.Next(4);
        var slice = bytes.GetRange(at, count);
        bytes.InsertRange(at, Enumerable.Repeat(slice, times).SelectMany(piece => piece).Take(maxLength));
    }

    /// <summary>Changes a number of 1, 2, 4 or 8 bytes, in either order of bytes: lengths, counts, offsets.</summary>
    private void Number(List<byte> bytes)
    {
        var size = 1 << random.Next(4);
        if (bytes.Count < size) return;
        var at = random.Next(bytes.Count - size + 1);
        Span<byte> word = stackalloc byte[8];
        word.Clear();
        var isBig = random.Next(3) > 0;
        for (var i = 0; i < size; i++) word[isBig ? 8 - size + i : i] = bytes[at + i];
        var value = isBig ? BinaryPrimitives.ReadUInt64BigEndian(word) : BinaryPrimitives.ReadUInt64LittleEndian(word);
        value = random.Next(3) switch
        {
            0 => Extremes[random.Next(Extremes.Length)],
            1 => value + (ulong)random.Next(1, 17),
            _ => value - (ulong)random.Next(1, 17),
        };
        if (isBig)
            BinaryPrimitives.WriteUInt64BigEndian(word, value);
        else
            BinaryPrimitives.WriteUInt64LittleEndian(word, value);
        for (var i = 0; i < size; i++) bytes[at + i] = word[isBig ? 8 - size + i : i];
    }

    private void Overwrite(List<byte> bytes, byte[] word)
    {
        var at = random.Next(bytes.Count);
        for (var i = 0; i < word.Length && at + i < bytes.Count; i++) bytes[at + i] = word[i];
    }

    private (int At, int Count) Slice(int length)
    {
        var at = random.Next(length + 1);
        return (at, random.Next(Math.Min(length - at, random.Next(4) == 0 ? length : 32) + 1));
    }
}
