using System.Buffers;

namespace Compressor.Edits.Words;

/// <summary>What a text must hold for a regular expression to match somewhere in it: all, or one, of some runs of characters and of other needs.</summary>
/// <remarks>
/// Thousands of them are read in every process that reads a sentence, and tried on every sentence, so each is one array. It holds a node: its length, its
/// flags, how many runs it names (first those that texts without wide characters can hold, and how many these are), how many parts it has (likewise), the
/// runs (see <see cref="Grams.IndexOf(ReadOnlySpan{char})"/>), and the parts, which are nodes too.
/// </remarks>
internal sealed class Need
{
    private const int LengthAt = 0, FlagsAt = 1, NarrowGramsAt = 2, GramsAt = 3, NarrowPartsAt = 4, PartsAt = 5, Header = 6;
    private const ushort AllFlag = 1, WideFlag = 2;

    private readonly ushort[] _code;

    private Need(ReadOnlySpan<ushort> code) => _code = code.ToArray();

    public bool IsMetBy(Grams grams) => IsMet(_code, grams);

    private static bool IsMet(ReadOnlySpan<ushort> node, Grams grams)
    {
        var isAll = (node[FlagsAt] & AllFlag) != 0;
        if ((node[FlagsAt] & WideFlag) != 0 && !grams.AreWide) return false;
        foreach (var gram in node.Slice(Header, node[grams.AreWide ? GramsAt : NarrowGramsAt]))
        {
            if (grams.Has(gram) != isAll) return !isAll;
        }

        var rest = node[(Header + node[GramsAt])..];
        for (var parts = node[grams.AreWide ? PartsAt : NarrowPartsAt]; parts > 0; parts--)
        {
            if (IsMet(rest[..rest[LengthAt]], grams) != isAll) return !isAll;
            rest = rest[rest[LengthAt]..];
        }

        return isAll;
    }

    /// <summary>Writes needs one after another, and makes one of several.</summary>
    internal ref struct Writer()
    {
        private ushort[] _code = ArrayPool<ushort>.Shared.Rent(4096);

        /// <summary>Where the next need begins.</summary>
        public int At { get; private set; }

        /// <summary>The only one that was written.</summary>
        public Need ToNeed()
        {
            var need = new Need(_code.AsSpan(0, At));
            ArrayPool<ushort>.Shared.Return(_code);
            return need;
        }

        public void Copy(Need need) => Append(need._code);

        /// <summary>These characters, one after another.</summary>
        public void Text(scoped ReadOnlySpan<char> text)
        {
            if (text.Length <= Grams.MaxLength) Write(AllFlag, [(ushort)Grams.IndexOf(text)]);
            else Write(AllFlag, [(ushort)Grams.IndexOf(text[..Grams.MaxLength]), (ushort)Grams.IndexOf(text[^Grams.MaxLength..])]);
        }

        /// <summary>One of some characters.</summary>
        public void OneOf(scoped ReadOnlySpan<char> characters)
        {
            var start = At;
            foreach (var character in characters) Text([character]);
            Any(start);
        }

        /// <summary>Takes back what was written since.</summary>
        public void BackTo(int start) => At = start;

        /// <summary>Makes one need of those that were written since: all of them.</summary>
        public void All(int start)
        {
            var kept = start;
            for (int at = start, length; at < At; at += length)
            {
                length = _code[at + LengthAt];
                if (IsNothing(at)) continue;
                if (kept < at) Array.Copy(_code, at, _code, kept, length);
                kept += length;
            }

            At = kept;
            if (At == start) Nothing();
            else if (start + _code[start + LengthAt] < At) Combine(AllFlag, start);
        }

        /// <summary>Makes one need of those that were written since: one of them.</summary>
        public void Any(int start)
        {
            if (start + _code[start + LengthAt] == At) return;
            for (var at = start; at < At; at += _code[at + LengthAt])
            {
                if (!IsNothing(at)) continue;
                At = start;
                Nothing();
                return;
            }

            Combine(0, start);
        }

        private void Nothing() => Write(AllFlag, []);

        private void Combine(ushort flags, int start)
        {
            var (end, parts) = (At, 0);
            Append([0, flags, 0, 0, 0, 0]);
            AddGrams(flags, start, end, areWide: false);
            var narrowGrams = At - end - Header;
            AddGrams(flags, start, end, areWide: true);
            var grams = At - end - Header;
            AddParts(flags, start, end, areWide: false, ref parts);
            var narrowParts = parts;
            AddParts(flags, start, end, areWide: true, ref parts);
            var length = At - end;
            if (length > ushort.MaxValue)
            {
                At = start;
                Nothing();
                return;
            }

            var isWide = flags == AllFlag ? narrowGrams < grams || narrowParts < parts : narrowGrams + narrowParts == 0;
            ReadOnlySpan<ushort> header = [(ushort)length, isWide ? (ushort)(flags | WideFlag) : flags, (ushort)narrowGrams, (ushort)grams, (ushort)narrowParts, (ushort)parts];
            header.CopyTo(_code.AsSpan(end));
            Array.Copy(_code, end, _code, start, length);
            At = start + length;
        }

        private void AddGrams(ushort flags, int start, int end, bool areWide)
        {
            for (var at = start; at < end; at += _code[at + LengthAt])
            {
                if (!IsMerged(flags, at)) continue;
                for (var i = 0; i < _code[at + GramsAt]; i++)
                {
                    var gram = _code[at + Header + i];
                    if (Grams.IsWide(gram) == areWide && !_code.AsSpan(end + Header, At - end - Header).Contains(gram)) Append([gram]);
                }
            }
        }

        private void AddParts(ushort flags, int start, int end, bool areWide, ref int parts)
        {
            for (var at = start; at < end; at += _code[at + LengthAt])
            {
                if (!IsMerged(flags, at)) AddPart(at, areWide, ref parts);
            }

            for (var at = start; at < end; at += _code[at + LengthAt])
            {
                if (!IsMerged(flags, at)) continue;
                var part = at + Header + _code[at + GramsAt];
                for (var i = 0; i < _code[at + PartsAt]; i++)
                {
                    AddPart(part, areWide, ref parts);
                    part += _code[part + LengthAt];
                }
            }
        }

        private void AddPart(int at, bool areWide, ref int parts)
        {
            if ((_code[at + FlagsAt] & WideFlag) != 0 != areWide) return;
            Append(_code.AsSpan(at, _code[at + LengthAt]));
            parts++;
        }

        /// <summary>All of all are all, as one of one is: such a need has no node of its own.</summary>
        private readonly bool IsMerged(ushort flags, int at)
        {
            var isAll = (_code[at + FlagsAt] & AllFlag) != 0;
            if (flags == AllFlag) return isAll;
            return _code[at + PartsAt] == 0 && (!isAll || _code[at + GramsAt] == 1);
        }

        private readonly bool IsNothing(int at) => (_code[at + FlagsAt] & AllFlag) != 0 && _code[at + GramsAt] + _code[at + PartsAt] == 0;

        /// <summary>A need of runs alone, all of which are wide or none.</summary>
        private void Write(ushort flags, scoped ReadOnlySpan<ushort> grams)
        {
            var narrow = 0;
            foreach (var gram in grams) narrow += Grams.IsWide(gram) ? 0 : 1;
            if (narrow < grams.Length) flags |= WideFlag;
            Append([(ushort)(Header + grams.Length), flags, (ushort)narrow, (ushort)grams.Length, 0, 0]);
            Append(narrow == 1 && grams is [var wide, var other] && Grams.IsWide(wide) ? [other, wide] : grams);
        }

        /// <summary>What is appended may be a part of what was written before.</summary>
        private void Append(scoped ReadOnlySpan<ushort> code)
        {
            if (At + code.Length > _code.Length)
            {
                var more = ArrayPool<ushort>.Shared.Rent(2 * (At + code.Length));
                _code.AsSpan(0, At).CopyTo(more);
                code.CopyTo(more.AsSpan(At));
                ArrayPool<ushort>.Shared.Return(_code);
                _code = more;
            }
            else
            {
                code.CopyTo(_code.AsSpan(At));
            }

            At += code.Length;
        }
    }
}
