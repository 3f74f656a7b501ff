using System.Buffers.Binary;
using System.Text;

namespace ReportGen.Pdf.Writing;

/// <summary>An ICC v4 profile of sRGB (IEC 61966-2-1), built from the values in the standard; about 600 bytes.</summary>
internal static class SrgbProfile
{
    private static readonly (string Tag, byte[] Data)[] Tags =
    [
        ("desc", Words("sRGB IEC61966-2.1")),
        ("cprt", Words("No copyright, use freely")),
        ("wtpt", Xyz(0.9642, 1.0, 0.8249)),
        (
            "chad",
            Fixed(
                "sf32",
                1.04788,
                0.02292,
                -0.05022,
                0.02959,
                0.99048,
                -0.01708,
                -0.00925,
                0.01508,
                0.75168
            )
        ),
        ("rXYZ", Xyz(0.43607, 0.22249, 0.01392)),
        ("gXYZ", Xyz(0.38515, 0.71687, 0.09708)),
        ("bXYZ", Xyz(0.14307, 0.06061, 0.71410)),
        ("rTRC", Curve()),
    ];

    /// <summary>The profile; the same on every machine.</summary>
    public static byte[] Bytes { get; } = Build();

    private static byte[] Build()
    {
        var names = new List<(string Tag, int Source)>();
        for (var i = 0; i < Tags.Length; i++)
        {
            names.Add((Tags[i].Tag, i));
        }

        // The three channels share one curve, so their tags point to the same data.
        names.Add(("gTRC", Tags.Length - 1));
        names.Add(("bTRC", Tags.Length - 1));
        var starts = new int[Tags.Length];
        var size = 128 + 4 + 12 * names.Count;
        for (var i = 0; i < Tags.Length; i++)
        {
            starts[i] = size;
            size += (Tags[i].Data.Length + 3) & ~3;
        }

        var bytes = new byte[size];
        Header(bytes);
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(128), names.Count);
        for (var i = 0; i < names.Count; i++)
        {
            var at = bytes.AsSpan(132 + 12 * i);
            Encoding.ASCII.GetBytes(names[i].Tag, at);
            BinaryPrimitives.WriteInt32BigEndian(at[4..], starts[names[i].Source]);
            BinaryPrimitives.WriteInt32BigEndian(at[8..], Tags[names[i].Source].Data.Length);
        }

        for (var i = 0; i < Tags.Length; i++)
        {
            Tags[i].Data.CopyTo(bytes, starts[i]);
        }

        return bytes;
    }

    private static void Header(byte[] bytes)
    {
        BinaryPrimitives.WriteInt32BigEndian(bytes, bytes.Length);
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(8), 0x04300000);
        Encoding.ASCII.GetBytes("mntrRGB XYZ ", bytes.AsSpan(12));
        short[] date = [2000, 1, 1, 0, 0, 0];
        for (var i = 0; i < date.Length; i++)
        {
            BinaryPrimitives.WriteInt16BigEndian(bytes.AsSpan(24 + 2 * i), date[i]);
        }

        Encoding.ASCII.GetBytes("acsp", bytes.AsSpan(36));
        double[] d50 = [0.9642, 1.0, 0.8249];
        for (var i = 0; i < 3; i++)
        {
            BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(68 + 4 * i), Fixed16(d50[i]));
        }
    }

    private static int Fixed16(double value) => (int)Math.Round(value * 65536);

    private static byte[] Xyz(double x, double y, double z) => Fixed("XYZ ", x, y, z);

    private static byte[] Fixed(string type, params double[] values)
    {
        var bytes = new byte[8 + 4 * values.Length];
        Encoding.ASCII.GetBytes(type, bytes);
        for (var i = 0; i < values.Length; i++)
        {
            BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(8 + 4 * i), Fixed16(values[i]));
        }

        return bytes;
    }

    private static byte[] Curve()
    {
        var curve = Fixed("para", 0, 2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045);
        BinaryPrimitives.WriteInt16BigEndian(curve.AsSpan(8), 3);
        return curve;
    }

    private static byte[] Words(string text)
    {
        var bytes = new byte[28 + 2 * text.Length];
        Encoding.ASCII.GetBytes("mluc", bytes);
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(8), 1);
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(12), 12);
        Encoding.ASCII.GetBytes("enGB", bytes.AsSpan(16));
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(20), 2 * text.Length);
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(24), 28);
        Encoding.BigEndianUnicode.GetBytes(text, bytes.AsSpan(28));
        return bytes;
    }
}
