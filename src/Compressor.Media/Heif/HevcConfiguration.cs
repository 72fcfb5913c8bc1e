namespace Compressor.Media.Heif;

/// <summary>The box <c>hvcC</c> (ISO/IEC 14496-15, 8.3.2): what a decoder needs before the first picture.</summary>
/// <param name="LengthBytes">Bytes of the number before each unit.</param>
/// <param name="Units">The parameter sets, each a NAL unit.</param>
internal sealed record HevcConfiguration(int LengthBytes, IReadOnlyList<ReadOnlyMemory<byte>> Units)
{
    public static HevcConfiguration Read(HeifBytes box)
    {
        box.Take(21);
        var length = ((int)box.Number(1) & 3) + 1;
        var units = new List<ReadOnlyMemory<byte>>();
        for (var arrays = box.Number(1); arrays > 0; arrays--)
        {
            box.Take(1);
            for (var count = box.Number(2); count > 0; count--) units.Add(box.Take((int)box.Number(2)));
        }

        return new HevcConfiguration(length, units);
    }
}
